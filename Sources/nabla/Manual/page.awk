# Turns what `nabla COMMAND --help` says, on lines as long as they come, into a manual page.
#
# Variables: command (nothing for the program itself), version, date, others (the other pages).

BEGIN {
  page = command == "" ? "nabla" : "nabla-" command
  part = ""
  printf ".TH %s 1 %s \"nabla %s\" \"User Commands\"\n", toupper(page), date, version
}

# A text with what roff would take for its own escaped.
function plain(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  gsub(/'/, "\\(aq", text)
  gsub(/`/, "\\(ga", text)
  gsub(/\^/, "\\(ha", text)
  gsub(/~/, "\\(ti", text)
  if (text ~ /^\./) text = "\\&" text
  return text
}

function section(name) { print ".SH " toupper(name) }

# An option or an argument: names are bold, what stands for a value is in italics.
function label(text, result, name) {
  result = ""
  while (match(text, /<[^>]*>/)) {
    name = substr(text, RSTART + 1, RLENGTH - 2)
    result = result bold(substr(text, 1, RSTART - 1)) "\\fI" plain(name) "\\fR"
    text = substr(text, RSTART + RLENGTH)
  }
  return result bold(text)
}

function bold(text, words, count, i, result) {
  count = split(text, words, " ")
  result = substr(text, 1, 1) == " " ? " " : ""
  for (i = 1; i <= count; i++) {
    result = result (i > 1 ? " " : "") (words[i] ~ /^[-a-z]/ ? "\\fB" plain(words[i]) "\\fR" : plain(words[i]))
  }
  return result (count > 0 && text ~ / $/ ? " " : "")
}

# "0 all is well; 1 mistakes were found" as a list.
function statuses(text, items, count, i, space) {
  held = held "\n.SH EXIT STATUS"
  sub(/\.$/, "", text)
  count = split(text, items, /; /)
  for (i = 1; i <= count; i++) {
    space = index(items[i], " ")
    if (items[i] !~ /^[0-9]+ /) {
      held = held "; " plain(items[i])
      continue
    }
    held = held "\n.TP\n.B " substr(items[i], 1, space - 1) "\n" plain(substr(items[i], space + 1))
  }
}

function entry(name, text) {
  print ".TP"
  if (part == "SUBCOMMANDS") print ".BR nabla\\-" name " (1)"
  else print label(name)
  if (text != "") print plain(text)
}

/^OVERVIEW: / {
  section("name")
  summary = substr($0, 11)
  sub(/\.$/, "", summary)
  print plain(page) " \\- " plain(tolower(substr(summary, 1, 1)) substr(summary, 2))
  part = "OVERVIEW"
  next
}

/^USAGE: / {
  usage = substr($0, 8)
  part = "USAGE"
  section("synopsis")
  print label(usage)
  if (description != "") {
    section("description")
    printf "%s", description
  }
  next
}

/^[A-Z]+:$/ {
  part = substr($0, 1, length($0) - 1)
  section(part == "SUBCOMMANDS" ? "commands" : part == "BOUNDS" ? "bounds" : part)
  next
}

part == "OVERVIEW" && /^Exit status: / { statuses(substr($0, 14)); next }

part == "OVERVIEW" {
  if (/^  /) {
    if (!inExample) description = description ".PP\n.nf\n.RS\n"
    inExample = 1
    description = description plain(substr($0, 3)) "\n"
  } else if (inExample) {
    inExample = 0
    description = description ".RE\n.fi\n"
  }
  if (/^[^ ]/) description = description (description == "" ? "" : ".PP\n") plain($0) "\n"
  next
}

/^  See '/ { next }

/^  [^ ]/ {
  line = substr($0, 3)
  if (match(line, /   */)) entry(substr(line, 1, RSTART - 1), substr(line, RSTART + RLENGTH))
  else if (match(line, /> [A-Z]/)) entry(substr(line, 1, RSTART), substr(line, RSTART + 2))
  else entry(line, "")
  next
}

/^   +[^ ]/ {
  sub(/^ +/, "")
  print plain($0)
}

END {
  if (held != "") print substr(held, 2)
  section("see also")
  count = split(others, names, " ")
  for (i = 1; i <= count; i++) {
    if (names[i] == page) continue
    printf "%s.BR %s (1)", (shown++ ? ",\n" : ""), plain(names[i])
  }
  print ""
}
