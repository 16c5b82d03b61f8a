// The text of the post as the service reads it, and the way back from a span of that text to the words in the editor.
// The text is put together here from the editor's own rich texts, so a span needs no guess: links and emphasis in a
// paragraph do not shift the offsets that the editor counts by.

( function ( wp, factcard ) {
	const { select, dispatch } = wp.data;
	const OURS = [ 'factcard-summary', 'factcard-box' ];
	const NO_PROSE = [ 'core/button', 'core/buttons', 'core/shortcode', 'core/file', 'core/navigation' ];
	const LAST = [ 'citation', 'caption' ];
	const BETWEEN = '\n\n';
	const known = new WeakMap(); // parts of a block: an unchanged block keeps its identity

	const words = () => import( factcard.words );

	/** Plain text of a rich text, at the offsets of the editor; an inline picture counts as one character. */
	const plain = ( html ) => wp.richText.create( { html: String( html ?? '' ) } ).text.replace( /\ufffc/g, ' ' );

	const classesOf = ( block ) => ( block.attributes.className || '' ).split( /\s+/ );
	const isOurs = ( block ) => OURS.some( ( name ) => classesOf( block ).includes( name ) );

	/** Names of the attributes of a block that are rich texts, a caption last. */
	function keysOf( block ) {
		const attributes = wp.blocks.getBlockType( block.name )?.attributes ?? {};
		const keys = Object.keys( attributes ).filter( ( key ) => [ 'html', 'rich-text' ].includes( attributes[ key ].source ) );
		return [ ...keys.filter( ( key ) => ! LAST.includes( key ) ), ...keys.filter( ( key ) => LAST.includes( key ) ) ];
	}

	/** Text of a block that is not made of rich texts: a table, a classic block, a block of a plugin. */
	function textOfMarkup( block ) {
		const html = new DOMParser().parseFromString( wp.blocks.getBlockContent( block ), 'text/html' );
		html.querySelectorAll( 'script, style, template, noscript, iframe, svg, button, select, textarea' ).forEach( ( element ) => element.remove() );
		html.querySelectorAll( 'p, div, li, tr, br, h1, h2, h3, h4, h5, h6, blockquote, figcaption' ).forEach( ( element ) => element.append( '\n' ) );
		html.querySelectorAll( 'td, th' ).forEach( ( element ) => element.append( ' ' ) );
		return html.body.textContent.replace( /[ \t]+/g, ' ' ).replace( /\s*\n\s*/g, '\n' ).trim();
	}

	/** `[ { clientId, key, text } ]` of a block and those in it, in the order in which they are read. */
	function partsOf( block ) {
		if ( known.has( block ) ) {
			return known.get( block );
		}
		let parts = [];
		if ( ! isOurs( block ) && ! NO_PROSE.includes( block.name ) ) {
			const { clientId } = block;
			const own = keysOf( block ).map( ( key ) => ( { clientId, key, text: plain( block.attributes[ key ] ) } ) );
			const inner = block.innerBlocks.flatMap( partsOf );
			parts = [ ...own.filter( ( part ) => ! LAST.includes( part.key ) ), ...inner, ...own.filter( ( part ) => LAST.includes( part.key ) ) ];
			if ( ! own.some( ( part ) => part.key !== 'caption' ) && ! inner.length ) {
				parts = [ { clientId, key: null, text: textOfMarkup( block ) } ];
			}
			parts = parts.filter( ( part ) => part.text.trim() );
		}
		known.set( block, parts );
		return parts;
	}

	/** `{ text, parts }` of the post as it stands in the editor; a part is `{ clientId, key, text, start }`. */
	function gather() {
		let start = 0;
		const parts = select( 'core/block-editor' ).getBlocks().flatMap( partsOf ).map( ( part ) => {
			const placed = { ...part, start };
			start += part.text.length + BETWEEN.length;
			return placed;
		} );
		return { text: parts.map( ( part ) => part.text ).join( BETWEEN ), parts };
	}

	/** The document of the canvas, which newer editors keep in a frame. */
	const canvas = () => document.querySelector( 'iframe[name="editor-canvas"]' )?.contentDocument ?? document;

	/**
	 * Selects the block of a span of the gathered text and lights up its words; false where the post no longer has them.
	 *
	 * @param {Object} gathered Of gather().
	 * @param {Object} span     `{ start, end }` in its text.
	 */
	async function show( gathered, span ) {
		const { find, light, nearest, shows } = await words();
		light( null, canvas() );
		const part = gathered.parts.find( ( { start, text } ) => span.start >= start && span.start < start + text.length );
		const block = part && select( 'core/block-editor' ).getBlock( part.clientId );
		const now = block && partsOf( block ).find( ( { clientId, key } ) => clientId === part.clientId && key === part.key );
		const wanted = part && gathered.text.slice( span.start, Math.min( span.end, part.start + part.text.length ) );
		const start = now ? nearest( now.text, wanted, span.start - part.start ) : -1;
		if ( start < 0 ) {
			return false;
		}
		dispatch( 'core/block-editor' ).selectBlock( part.clientId );
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) ); // the editor draws what it now has selected
		const element = canvas().querySelector( `[data-block="${ part.clientId }"]` );
		if ( element ) {
			const root = [ element, ...element.querySelectorAll( '.rich-text' ) ].find( ( one ) => shows( [ one ], now.text ) );
			element.scrollIntoView( { block: 'center' } );
			light( find( [ root ?? element ], now.text, { start, end: start + wanted.length } ), canvas() );
		}
		return true;
	}

	const clear = async () => ( await words() ).light( null, canvas() );

	Object.assign( factcard, { gather, show, clear, classesOf } );
} )( window.wp, window.factcard );
