# Needs Swift 6.2 or later, git, make; libcmark and libyaml are installed where they are missing.

SWIFT ?= swift
PREFIX ?= /usr/local
TO = $(DESTDIR)$(PREFIX)
BUILD := .build/debug
RESULTS := .build/tests
RELEASE := .build/static
STAGE := .build/installed
DIST := .build/dist
SHARED := man/man1 bash-completion/completions zsh/site-functions fish/vendor_completions.d
CATALOGUE := Sources/nabla/Nabla.docc
SOURCES := Package.swift Sources Tests Benchmarks
FUZZER := .build-fuzz
FUZZ_SECONDS ?= 60
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

ifeq ($(shell uname -s),Darwin)
  STATIC := --static-swift-stdlib
else
  # Functions that are alike are kept once, and there are no exceptions to find a way back for.
  STATIC := -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker --icf=safe \
    -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(CURDIR)/Sources/nabla/Distribution/no-unwinding.ld
endif

.PHONY: browser help run test editors check rest lint format lessons docs site dependent bench staged installed dist distributed figures \
  fuzz install clean dependencies libraries peers

help:
	@echo "make run      build nabla, check and run the lessons, solve one"
	@echo "make test     run all tests, having installed what they need"
	@echo "make editors  test the server as editors see it, and what the project has for them"
	@echo "make browser  test the pages as browsers show them"
	@echo "make check    all that must hold: format, arrows, tests, lessons, documentation"
	@echo "make fuzz     feed what reads notes with nonsense in two ways, for FUZZ_SECONDS ($(FUZZ_SECONDS)) each"
	@echo "make format   format the sources"
	@echo "make site     write the lessons as a site"
	@echo "make bench    measure checking against libcmark"
	@echo "make figures  print the measured tables of README.md"
	@echo "make install  install the program, its manual and completions under PREFIX ($(PREFIX))"
	@echo "make dist     pack it for others: an archive, a wheel, a Debian package, an image, in $(DIST)"
	@echo "make clean    remove what was built"

run: dependencies
	$(SWIFT) build --product nabla
	$(BUILD)/nabla check lessons
	$(BUILD)/nabla run --in-place lessons
	$(BUILD)/nabla solve lessons/04-backpropagation.md -o lessons/04-backpropagation.solution.md
	@echo "Every number in lessons/ is checked, and the results of its directives are up to date."
	@echo "The worked solution is in lessons/04-backpropagation.solution.md."
	@echo "Try next: $(BUILD)/nabla step lessons/04-backpropagation.md"

# One build serves the tests, the lessons and the documentation, and checks the arrows between the targets.
test: dependencies peers
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --xunit-output $(RESULTS).xml
	@Tests/ran.sh $(RESULTS)-swift-testing.xml
	python3 -B Benchmarks/corpus.py $(BUILD)/nabla --notes 300 --ways itself,xargs
	$(MAKE) editors
	$(MAKE) browser

# Pages as browsers show them: on the program of the tests.
browser:
	Tests/Browser/run.sh $(BUILD)/nabla .build/venv

# The server as editors see it, and what the project has for them: on the program of the tests.
editors:
	Tests/editors.sh $(BUILD)/nabla .build/venv

# All that must hold. What is not in the tests comes after them: on the same build, but for the fuzzer
# and the program as it is installed, which are built with other options.
check: test rest

rest: lint lessons docs dependent installed distributed fuzz

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

lessons:
	$(BUILD)/nabla check lessons --strict --min-coverage 100
	$(BUILD)/nabla run --check lessons

# DocC keeps the links to types true; the files that the pages name are looked up here.
docs:
	@for file in $$(grep -oh '`\(Sources\|Tests\)/[^`]*`' $(CATALOGUE)/*.md | tr -d '`'); do \
	  [ -e "$$file" ] || { echo "$(CATALOGUE) names $$file, which is not there" >&2; exit 1; }; \
	done
	@rm -rf .build/documentation && mkdir -p .build/documentation/graphs
	$(SWIFT) package dump-symbol-graph --minimum-access-level package >/dev/null
	find .build/*/symbolgraph -name '[A-Z]*.symbols.json' -exec cp {} .build/documentation/graphs \;
	docc convert $(CATALOGUE) --warnings-as-errors --fallback-display-name Nabla \
	  --fallback-bundle-identifier nabla --additional-symbol-graph-dir .build/documentation/graphs \
	  --output-path .build/documentation/nabla.doccarchive

# That another package can use the libraries; the flags of its own build are none of ours.
dependent: dependencies
	SWIFT=$(SWIFT) Tests/dependent.sh $(CATALOGUE)/Libraries.md .build/outside

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# By bytes and by grammar; what fails is kept in the folder of the fuzzer, and the corpora, too. The
# compiler takes the last of several options for sanitizers, so that both stand in one.
fuzz: dependencies
	NABLA_FUZZING=1 $(SWIFT) build --configuration release --product fuzz --scratch-path $(FUZZER) \
	  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
	Tests/Fuzzer/seeds.sh $(FUZZER)/seeds
	@mkdir -p $(FUZZER)/bytes $(FUZZER)/grammar $(FUZZER)/failed
	$(call feed,bytes)
	NABLA_GRAMMAR=yes $(call feed,grammar)

# Without the places of allocations, which a quarter of the time would go into; a failure is tried again
# with them. Leaks are none: what enums of Swift refer to is not seen. The time counts on a busy machine,
# too, so that much is allowed for one note.
feed = NABLA_WITH=lessons/04-backpropagation.md SWIFT_BACKTRACE=enable=no \
  ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=16:detect_leaks=0 \
  $(FUZZER)/release/fuzz -dict=Tests/Fuzzer/notes.dict -max_total_time=$(FUZZ_SECONDS) -timeout=120 \
  -max_len=2048 -rss_limit_mb=4096 -detect_leaks=0 -print_funcs=0 -print_final_stats=1 \
  -entropic_scale_per_exec_time=1 -artifact_prefix=$(FUZZER)/failed/$(1)- $(FUZZER)/$(1) $(FUZZER)/seeds

site: dependencies
	$(SWIFT) build --product nabla
	$(BUILD)/nabla site lessons -o .build/site
	@echo "The first page is .build/site/index.html."

bench: dependencies
	$(SWIFT) build --configuration release --product benchmarks --static-swift-stdlib
	.build/release/benchmarks Benchmarks/exercise-sheet.md
	$(CC) -O3 -march=native -shared -fPIC -o .build/peer.so Benchmarks/peer.c -lm
	.build/release/benchmarks engine .build/peer.so Benchmarks/exercise-sheet.md

install: dependencies
	NABLA_INSTALLING=1 $(SWIFT) build --scratch-path $(RELEASE) --configuration release --product nabla $(STATIC) \
	  $(BUILD_FLAGS)
	install -d "$(TO)/bin" $(foreach folder,$(SHARED),"$(TO)/share/$(folder)")
	install -m 755 $(RELEASE)/release/nabla "$(TO)/bin/nabla"
	strip "$(TO)/bin/nabla"
	Sources/nabla/Manual/pages.sh $(RELEASE)/release/nabla "$(TO)/share/man/man1"
	Sources/nabla/Manual/rules.sh $(RELEASE)/release/nabla "$(TO)/share/doc/nabla/rules"
	$(RELEASE)/release/nabla --generate-completion-script bash \
	  > "$(TO)/share/bash-completion/completions/nabla"
	$(RELEASE)/release/nabla --generate-completion-script zsh > "$(TO)/share/zsh/site-functions/_nabla"
	$(RELEASE)/release/nabla --generate-completion-script fish \
	  > "$(TO)/share/fish/vendor_completions.d/nabla.fish"

# The program as it is installed, in a folder of its own.
staged:
	rm -rf $(STAGE)
	$(MAKE) install DESTDIR=$(STAGE) PREFIX=/usr

# That it is static, small, runs on its own, and has its manual.
installed: staged
	Tests/installed.sh $(STAGE)/usr lessons/04-backpropagation.md

# What people install who do not build, for Linux, on Debian or Ubuntu. RELEASES=ADDRESS adds the sources
# and a formula of Homebrew, for releases whose files will be found there.
dist: staged
	rm -rf $(DIST)
	SWIFT=$(SWIFT) RELEASES=$(RELEASES) Sources/nabla/Distribution/pack.sh $(STAGE)/usr \
	  $(RELEASE)/checkouts $(DIST)

# That each package can be installed, and runs there. There are none for macOS.
ifneq ($(shell uname -s),Darwin)
distributed: RELEASES = https://releases.example
distributed: peers dist
	Tests/distribution.sh $(DIST) $(STAGE)/usr $(RELEASE)/checkouts lessons/04-backpropagation.md
endif

# The tables and figures of README.md that no test holds to; those of training are of `make bench`.
figures: installed
	python3 -B Benchmarks/corpus.py $(STAGE)/usr/bin/nabla
	$(SWIFT) build --configuration release --product benchmarks --static-swift-stdlib
	python3 -B Benchmarks/figures.py start $(STAGE)/usr/bin/nabla
	python3 -B Benchmarks/figures.py memory $(STAGE)/usr/bin/nabla
	python3 -B Benchmarks/figures.py latency .build/installed/usr/bin/nabla
	.build/venv/bin/python -B Benchmarks/figures.py preview $(STAGE)/usr/bin/nabla
	python3 -B Benchmarks/figures.py speed .build/release/benchmarks Benchmarks/exercise-sheet.md

clean:
	rm -rf .build .build-fuzz

dependencies:
	@pkg-config --exists libcmark yaml-0.1 2>/dev/null || $(MAKE) libraries

# What the tests run beside git: a terminal, browsers, KaTeX under node, patch, shells with completions, an editor,
# and what packages are tried with.
peers:
	@wanted=; \
	for program in node:nodejs chromium:chromium tmux:tmux patch:patch zsh:zsh fish:fish groff:groff-base \
	  nvim:neovim mandoc:mandoc; do \
	  command -v $${program%%:*} >/dev/null || wanted="$$wanted $${program#*:}"; \
	done; \
	if command -v apt-get >/dev/null; then \
	  for program in firefox-esr mmdebstrap skopeo umoci ruby python3; do \
	    command -v $$program >/dev/null || wanted="$$wanted $$program"; \
	  done; \
	  [ -e /usr/share/javascript/katex/katex.js ] || wanted="$$wanted libjs-katex"; \
	  python3 -c 'import ensurepip' 2>/dev/null || wanted="$$wanted python3-venv"; \
	  [ -z "$$wanted" ] || { $(SUDO) apt-get update && $(SUDO) env DEBIAN_FRONTEND=noninteractive \
	    apt-get install --yes --no-install-recommends $$wanted; }; \
	else \
	  wanted=$$(echo "$$wanted" | sed 's/nodejs/node/'); \
	  [ -z "$$wanted" ] || brew install $$wanted; \
	  [ -e .build/peers/node_modules/katex ] || npm install --prefix .build/peers katex@0.16; \
	fi

libraries:
	@if command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install --yes pkg-config libcmark-dev libyaml-dev; \
	elif command -v brew >/dev/null; then \
	  brew install pkg-config cmark libyaml; \
	else \
	  echo "Please install libcmark, libyaml and pkg-config, then try again." >&2; exit 1; \
	fi
