// Summary and fact box as core blocks: the site's theme draws them, and they stay readable when this plugin is gone.

( function ( wp, factcard ) {
	const { createBlock } = wp.blocks;
	const { select, dispatch } = wp.data;
	const { __, sprintf } = wp.i18n;
	const escape = wp.escapeHtml.escapeHTML;
	const MOST = 6; // of one kind in the box: a box is read at a glance

	const heading = ( content ) => createBlock( 'core/heading', { level: 3, content } );
	const list = ( items ) => createBlock( 'core/list', {}, items.map( ( content ) => createBlock( 'core/list-item', { content } ) ) );
	const group = ( className, blocks ) => createBlock( 'core/group', { className }, blocks );
	const unique = ( words ) => [ ...new Set( words.filter( Boolean ) ) ];

	/**
	 * The summary, each sentence with the one it goes back to.
	 *
	 * @param {Object}   analysis Answer of the service.
	 * @param {Function} wanted   Whether the item of this id was not rejected.
	 */
	function summary( analysis, wanted ) {
		const sentences = ( analysis.summary?.sentences ?? [] ).filter( ( _, i ) => wanted( `summary${ i + 1 }` ) );
		if ( ! sentences.length ) {
			return null;
		}
		const said = ( { text, attribution } ) => {
			/* translators: who said it */
			const by = attribution.label && ! text.includes( attribution.label ) ? ' <em>' + escape( sprintf( __( '(%s)', 'factcard' ), attribution.label ) ) + '</em>' : '';
			const lost = attribution.state === 'lost' ? ' <em>' + escape( __( '(attributed in the article)', 'factcard' ) ) + '</em>' : '';
			return escape( text ) + by + lost;
		};
		return group( 'factcard-summary', [ heading( escape( __( 'In short', 'factcard' ) ) ), list( sentences.map( said ) ) ] );
	}

	/** The same for the card: one line for each question, only what the text shows. */
	function box( analysis, wanted ) {
		const card = analysis.fact_card;
		const kept = ( items ) => items.filter( ( { id } ) => wanted( id ) );
		const names = new Map( card.who.map( ( { id, name } ) => [ id, name ] ) );
		const replies = {
			/* translators: %s: name */
			denied: __( '%s denies it', 'factcard' ),
			/* translators: %s: name */
			declined: __( '%s declined to comment', 'factcard' ),
			/* translators: %s: name */
			unreachable: __( '%s could not be reached', 'factcard' ),
			/* translators: %s: name */
			asked: __( '%s was asked', 'factcard' ),
		};
		const central = card.what.claims.filter( ( claim ) => claim.central );
		const labels = new Map( card.sources.map( ( { id, label } ) => [ id, label ] ) );
		/** A claim with the one it goes back to, where its own words do not say so. */
		const backed = ( { text, attributions } ) => {
			const chains = card.attributions.filter( ( { id, stance } ) => attributions.includes( id ) && stance === 'supports' );
			const by = unique( chains.map( ( { chain } ) => labels.get( chain.at( -1 ) ) ) );
			/* translators: who said it */
			return by.length && ! by.some( ( name ) => text.includes( name ) ) ? text + ' ' + sprintf( __( '(%s)', 'factcard' ), by.join( '; ' ) ) : text;
		};
		const happened = card.when.filter( ( { role } ) => role === 'event' );
		const placed = card.where.filter( ( { role } ) => role === 'event' );
		const speaking = card.sources.filter( ( { role } ) => [ 'origin', 'confirmer', 'denier' ].includes( role ) );
		const answered = card.replies.filter( ( reply, i ) => wanted( `reply${ i + 1 }` ) && replies[ reply.reply ] && names.has( reply.who ) );
		const { label, code } = card.reliability;
		const lines = [
			[ __( 'What', 'factcard' ), kept( central ).map( backed ) ],
			[ __( 'Who', 'factcard' ), kept( card.who ).map( ( { name, title } ) => ( title ? `${ name }, ${ title }` : name ) ) ],
			[ __( 'When', 'factcard' ), kept( happened ).map( ( { value, evidence } ) => /^\d{4}-\d\d-\d\d/.exec( value ?? '' )?.[ 0 ] ?? evidence[ 0 ].text ) ],
			[ __( 'Where', 'factcard' ), kept( placed.length ? placed : card.where.filter( ( { role } ) => role === 'dateline' ) ).map( ( { name } ) => name ) ],
			[ __( 'Who says so', 'factcard' ), kept( speaking ).map( ( source ) => source.label ) ],
			[ __( 'Replies', 'factcard' ), answered.map( ( { who, reply } ) => sprintf( replies[ reply ], names.get( who ) ) ) ],
			[ __( 'Sourcing', 'factcard' ), [ label && code ? `${ label } (${ code })` : label ] ],
		];
		const shown = lines.map( ( [ title, words ] ) => [ title, unique( words ).slice( 0, MOST ) ] ).filter( ( [ , words ] ) => words.length );
		return group( 'factcard-box', [
			heading( escape( __( 'Facts in this article', 'factcard' ) ) ),
			list( shown.map( ( [ title, words ] ) => `<strong>${ escape( title ) }:</strong> ${ escape( words.join( '; ' ) ) }` ) ),
			createBlock( 'core/paragraph', { fontSize: 'small', content: '<em>' + escape( __( 'Drawn from the text of this article. The sourcing says who stands behind the report, not whether it is true.', 'factcard' ) ) + '</em>' } ),
		] );
	}

	/**
	 * Puts a block into the post, in the place of the one made before; false where the post's template allows none.
	 *
	 * @param {Object} block Made above.
	 * @param {number} index Among the blocks of the post, where there was none before.
	 */
	function put( block, index ) {
		const { getBlocks, canInsertBlockType } = select( 'core/block-editor' );
		const { replaceBlock, insertBlock } = dispatch( 'core/block-editor' );
		const before = getBlocks().find( ( other ) => factcard.classesOf( other ).includes( block.attributes.className ) );
		if ( ! before && ! canInsertBlockType( block.name ) ) {
			return false;
		}
		before ? replaceBlock( before.clientId, block ) : insertBlock( block, index );
		setTimeout( () => document.querySelector( `[data-block="${ block.clientId }"]` )?.scrollIntoView( { block: 'center' } ), 50 );
		return true;
	}

	const putSummary = ( analysis, wanted ) => {
		const block = summary( analysis, wanted );
		return Boolean( block ) && put( block, 0 );
	};
	const putBox = ( analysis, wanted ) => put( box( analysis, wanted ), undefined );

	Object.assign( factcard, { putSummary, putBox } );
} )( window.wp, window.factcard );
