// The sidebar: asks this site's own server for the card of the post as it stands, shows it, leads each item to its place.

( function ( wp, factcard ) {
	const { createElement: el, useEffect, useRef, useState } = wp.element;
	const { Button, ExternalLink, Notice, PanelBody } = wp.components;
	const { PluginSidebar, PluginSidebarMoreMenuItem } = wp.editor.PluginSidebar ? wp.editor : wp.editPost;
	const { useSelect, useDispatch, select } = wp.data;
	const { __, sprintf } = wp.i18n;

	const icon = el(
		'svg',
		{ viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true },
		el( 'path', { d: 'M5 3h14a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm.5 1.5v15h13v-15zM8 8h8v1.5H8zm0 3.5h8V13H8zm0 3.5h5v1.5H8z' } )
	);

	let kept = null; // the result, for when the sidebar is closed and opened again

	function analyse( text ) {
		const { getCurrentPostId, getEditedPostAttribute } = select( 'core/editor' );
		return wp.apiFetch( {
			path: `/factcard/v1/posts/${ getCurrentPostId() }/analyses`,
			method: 'POST',
			data: { text, title: getEditedPostAttribute( 'title' ) || '' },
		} );
	}

	/** What went wrong, in the words of this site's server, field by field. */
	function Problem( { problem, retry } ) {
		const errors = ( problem.data?.errors ?? [] ).filter( ( { detail } ) => detail && detail !== problem.message );
		return el(
			Notice,
			{ status: 'error', isDismissible: false, actions: [ { label: __( 'Try again', 'factcard' ), onClick: retry } ] },
			el( 'p', null, problem.message || __( 'This site’s server did not answer.', 'factcard' ) ),
			errors.length > 0 &&
				el( 'ul', { className: 'factcard-errors' }, errors.map( ( { pointer, detail } ) => el( 'li', { key: pointer + detail }, el( 'code', null, pointer.slice( 1 ) ), ' ', detail ) ) )
		);
	}

	/** The component, which is told of its analysis by properties and tells of choices by events. */
	function Card( { result, onSelect } ) {
		const ref = useRef();
		useEffect( () => {
			const card = ref.current;
			card.messages = factcard.messages;
			card.text = result.gathered.text;
			card.analysis = result.analysis;
			card.decisions = result.decisions;
			const choose = ( { detail } ) => onSelect( detail );
			const forget = () => onSelect( null );
			const decide = () => ( result.decisions = card.decisions );
			card.addEventListener( 'fact-card:select', choose );
			card.addEventListener( 'fact-card:deselect', forget );
			const kinds = [ 'accept', 'reject', 'undecide' ].map( ( kind ) => `fact-card:${ kind }` );
			kinds.forEach( ( kind ) => card.addEventListener( kind, decide ) );
			return () => {
				card.removeEventListener( 'fact-card:select', choose );
				card.removeEventListener( 'fact-card:deselect', forget );
				kinds.forEach( ( kind ) => card.removeEventListener( kind, decide ) );
			};
		}, [ result ] );
		return el( 'fact-card', { ref, review: '' } );
	}

	function Sidebar() {
		const [ result, setResult ] = useState( kept ); // { analysis, gathered, decisions }
		const [ problem, setProblem ] = useState( null );
		const [ busy, setBusy ] = useState( false );
		const [ chosen, setChosen ] = useState( null ); // { ranges, at }
		const text = useSelect( ( selectIn ) => {
			selectIn( 'core/block-editor' ).getBlocks();
			return factcard.gather().text;
		}, [] );
		const { createInfoNotice, createSuccessNotice } = useDispatch( 'core/notices' );
		const tell = ( words ) => createInfoNotice( words, { type: 'snackbar' } );

		useEffect( () => {
			import( factcard.component );
			return () => void factcard.clear();
		}, [] );

		async function run() {
			const gathered = factcard.gather();
			setBusy( true );
			setProblem( null );
			try {
				const analysis = await analyse( gathered.text );
				leave();
				kept = { analysis, gathered, decisions: {} };
				setResult( kept );
			} catch ( error ) {
				setProblem( error );
			}
			setBusy( false );
		}

		async function go( ranges, at ) {
			setChosen( { ranges, at } );
			if ( ! await factcard.show( result.gathered, ranges[ at ] ) ) {
				tell( __( 'These words are no longer in the post.', 'factcard' ) );
			}
		}

		function leave() {
			setChosen( null );
			factcard.clear();
		}

		function insert( put ) {
			const wanted = ( id ) => result.decisions[ id ] !== 'rejected';
			if ( put( result.analysis, wanted ) ) {
				createSuccessNotice( __( 'Inserted. Nothing is saved or published until you do so.', 'factcard' ), { type: 'snackbar' } );
			} else {
				tell( __( 'This post does not take such a block.', 'factcard' ) );
			}
		}

		if ( ! factcard.ready ) {
			return el(
				PanelBody,
				null,
				el(
					Notice,
					{ status: 'warning', isDismissible: false },
					__( 'Factcard is not set up: an administrator has to enter the address of the service.', 'factcard' ),
					factcard.settings && el( 'p', null, el( ExternalLink, { href: factcard.settings }, __( 'Settings', 'factcard' ) ) )
				)
			);
		}
		const stale = result && ! busy && text !== result.gathered.text;
		const step = ( by, label, sign ) =>
			el( Button, { variant: 'tertiary', isSmall: true, 'aria-label': label, onClick: () => go( chosen.ranges, ( chosen.at + by + chosen.ranges.length ) % chosen.ranges.length ) }, sign );
		return el(
			'div',
			{ className: 'factcard-sidebar' },
			el(
				PanelBody,
				null,
				el( 'p', null, __( 'Reads the post as it stands here, saved or not. Nothing of it is stored.', 'factcard' ) ),
				el(
					Button,
					{ variant: result ? 'secondary' : 'primary', isBusy: busy, disabled: busy || ! text, onClick: run },
					busy ? __( 'Reading the post …', 'factcard' ) : result ? __( 'Analyse again', 'factcard' ) : __( 'Analyse this post', 'factcard' )
				),
				! text && el( 'p', { className: 'factcard-hint' }, __( 'The post has no text yet.', 'factcard' ) ),
				problem && el( Problem, { problem, retry: run } ),
				stale && ! problem && el( Notice, { status: 'warning', isDismissible: false }, __( 'The post has changed since this was made.', 'factcard' ) )
			),
			result &&
				el(
					PanelBody,
					{ className: 'factcard-insert' },
					el( Button, { variant: 'secondary', disabled: ! result.analysis.summary?.sentences.length, onClick: () => insert( factcard.putSummary ) }, __( 'Insert summary', 'factcard' ) ),
					el( Button, { variant: 'secondary', onClick: () => insert( factcard.putBox ) }, __( 'Insert fact box', 'factcard' ) ),
					el( 'p', { className: 'factcard-hint' }, __( 'What you reject in the card is left out.', 'factcard' ) )
				),
			chosen?.ranges.length > 1 &&
				el(
					'div',
					{ className: 'factcard-steps', role: 'group', 'aria-label': __( 'Places of this item in the post', 'factcard' ) },
					step( -1, __( 'Previous place', 'factcard' ), '‹' ),
					/* translators: 1: which place, 2: how many there are */
					el( 'span', { 'aria-live': 'polite' }, sprintf( __( 'Place %1$d of %2$d', 'factcard' ), chosen.at + 1, chosen.ranges.length ) ),
					step( 1, __( 'Next place', 'factcard' ), '›' )
				),
			result && el( Card, { result, onSelect: ( detail ) => ( detail?.ranges.length ? go( detail.ranges, 0 ) : leave() ) } )
		);
	}

	wp.plugins.registerPlugin( 'factcard', {
		icon,
		render: () =>
			el(
				wp.element.Fragment,
				null,
				el( PluginSidebarMoreMenuItem, { target: 'factcard' }, __( 'Fact card', 'factcard' ) ),
				el( PluginSidebar, { name: 'factcard', title: __( 'Fact card', 'factcard' ) }, el( Sidebar ) )
			),
	} );
} )( window.wp, window.factcard );
