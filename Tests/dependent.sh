#!/bin/sh
# Tells whether another package can depend on this one, and whether the example of the libraries' page, which
# it consists of, prints what stands below it: dependent.sh PAGE FOLDER
set -eu
page=$1
folder=$2

# block LANGUAGE: the page's first block of code in a language.
block() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$page" | sed '1d; /^```$/,$d'; }

mkdir -p "$folder/dependent/Sources/dependent"
ln -sfn "$PWD" "$folder/nabla"
cp Tests/Dependent/Package.swift "$folder/dependent"
block swift > "$folder/expected"
cmp -s "$folder/expected" "$folder/dependent/Sources/dependent/main.swift" ||
  cp "$folder/expected" "$folder/dependent/Sources/dependent/main.swift"
block text > "$folder/expected"
"${SWIFT:-swift}" build --package-path "$folder/dependent" --quiet
"$("${SWIFT:-swift}" build --package-path "$folder/dependent" --show-bin-path)/dependent" > "$folder/printed"
diff "$folder/expected" "$folder/printed"
echo "Another package can use NablaCheck and NeuralNet."
