import Foundation
import Testing

/// What bash offers after a part of a command line.
@Suite struct CompletionTests {
  private static let hasBash = FileManager.default.isExecutableFile(atPath: "/bin/bash")

  /// Each line: what is typed, a tab, and what bash puts in place of its last word.
  static let offers = [
    "docket cases --city O\tOktyabrsky|Osh",
    "docket cases --person Decl\tDeclan\\ Francis\\ O\\'Brien|Declan\\ O\\'Brien",
    "docket cases --person \"Dec\tDeclan Francis O'Brien|Declan O'Brien",
    "docket cases --statute KG/criminal-code/3\tKG/criminal-code/342/3",
    "docket timeline Om\tOmurzakov|Omurzakova", "docket cases --status on\ton-trial|on-appeal",
    "docket list outl\toutlets", "docket cases --city $(\t",
  ]

  @Test(.enabled(if: CompletionTests.hasBash, "bash is not installed"))
  func namesOfTheArchiveAreOfferedAsAShellTakesThem() throws {
    let shell = try Shell()
    defer { shell.remove() }
    let script = #"""
      docket --generate-completion-script bash >docket.bash; source ./docket.bash
      while IFS=$'\t' read -r line offers; do
        read -r -a COMP_WORDS <<<"${line//\\/\\\\}"
        COMP_LINE=$line COMP_POINT=${#line} COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
        word=${COMP_WORDS[COMP_CWORD]}
        _docket docket "${word#\"}" "${COMP_WORDS[COMP_CWORD - 1]}"
        IFS='|' eval 'echo "$line"$'"'\t'"'"${COMPREPLY[*]}"'
      done <offers.txt
      """#
    let lines = Self.offers.map { $0 + "\n" }.joined()
    _ = try shell.run("docket ingest --quiet Fixtures/articles")
    _ = try shell.run("cat >offers.txt <<'END'\n\(lines)END\ncat >play.sh <<'END'\n\(script)\nEND")
    let played = try shell.run("bash play.sh")
    #expect(played == lines, "\(played)")
  }
}
