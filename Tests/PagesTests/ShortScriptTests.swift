import Pages
import Testing

@Suite struct ShortScriptTests {
  @Test(arguments: [
    ("const number = 1; // one\nreturn number + number;", "const a=1;return a+a;"),
    ("f({key, other: key}, [...key])", "b({key:a,other:a},[...a])"),
    ("const {key = 1} = list;", "const{key:a=1}=b;"),
    ("x.key?.key(`a${key}b`)", "b.key?.key(`a${a}b`)"),
    ("class Kind { name(value) { return value; } }", "class b{name(a){return a;}}"),
    ("switch (value) { case \"a\": { value; } }", "switch(a){case\"a\":{a;}}"),
    ("value = text.replace(/[/ ]+/g, \" \") / 2", "b=a.replace(/[/ ]+/g,\" \")/2"),
    ("first - -second; first++ + second", "a- -b;a++ +b"),
    ("Math.max(value, /* no */ 2)", "Math.max(a,2)"),
  ])
  func variablesAreShortened(script: String, short: String) {
    #expect(ShortScript(script).text == short)
  }
}
