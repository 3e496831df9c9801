import Pages
import Testing

@Suite struct ShortScriptTests {
  @Test(arguments: [
    ("const number = 1; // one\nreturn number + number;", "let a=1;return a+a;"),
    ("f({key, other: key}, [...key])", "b({key:a,other:a},[...a])"),
    ("const {key = 1} = list;", "let{key:a=1}=b;"),
    ("x.key?.key(`a${key}b`)", "b.key?.key(`a${a}b`)"),
    ("class Kind { name(value) { return value; } }", "class b{name(a){return a}}"),
    ("switch (value) { case \"a\": { value; } }", "switch(a){case\"a\":{a}}"),
    ("value = text.replace(/[/ ]+/g, \" \") / 2", "b=a.replace(/[/ ]+/g,\" \")/2"),
    ("first - -second; first++ + second", "a- -b;a++ +b"),
    ("const first = 1; let second; use(first); const last = 2;", "let a=1,c;d(a);let b=2;"),
    ("if (first) { const last = () => { first; }; const next = 1; }", "if(a){let b=()=>{a},c=1}"),
    (
      "if (first) { } const last = 1; for (const next of last) { }",
      "if(b){}let a=1;for(let c of a){}"
    ),
    ("Math.max(value, /* no */ 2)", "Math.max(a,2)"),
  ])
  func variablesAreShortened(script: String, short: String) {
    #expect(ShortScript(script).text == short)
  }
}
