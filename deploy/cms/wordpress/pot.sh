#!/bin/sh
# Writes the template for translators anew (needs xgettext, of Debian's package gettext): pot.sh [FILE]
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
template="$(realpath -m "${1:-$here/factcard/languages/factcard.pot}")"
mkdir -p "$(dirname "$template")"
cd "$here/factcard"

extract() {
    xgettext --from-code=UTF-8 --keyword --keyword=__ --keyword=_e --keyword=_n:1,2 --keyword=_x:1,2c \
        --keyword=_nx:1,2,4c --keyword=esc_html__ --keyword=esc_html_e --keyword=esc_attr__ --keyword=esc_attr_e \
        --add-comments=translators --add-location=file --package-name=Factcard --output="$template" "$@"
}

# What the list of plugins shows, which WordPress translates too, then what the code says.
{ echo '<?php'; sed -n 's/^ \* Description: \(.*\)$/__( "\1" );/p' factcard.php; } | extract --language=PHP -
find . -path ./embed -prune -o \( -name '*.php' -o -name '*.js' \) -type f -print | sed 's|^\./||' | LC_ALL=C sort |
    extract --join-existing --files-from=-
# The date would be a change where nothing has changed.
sed -i -e '/^"POT-Creation-Date/d' -e 's/^#: standard input$/#: factcard.php/' "$template"
