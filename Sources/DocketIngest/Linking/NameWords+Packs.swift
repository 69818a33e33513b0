package import DocketExtraction
package import DocketLinking
import DocketModel

extension NameWords {
  /// What packs know of the words in names.
  package init(_ packs: PackSet) {
    let names = packs.names
    let gazetteer = packs.gazetteer
    self.init(
      particles: packs.nameParticles, nicknames: packs.nicknames,
      isCommonWord: { word in
        let hash = Fold.bytes(word).reduce(WordHash.empty) { WordHash.adding($1, to: $0) }
        return !names[hash].isDisjoint(with: [.commonGiven, .commonSurname])
      },
      isCity: { name in
        // "Martin" by itself is a surname before it is a city; the places that an article names are known besides.
        let hash = Fold.bytes(name[...]).reduce(WordHash.empty) { WordHash.adding($1, to: $0) }
        return names[hash].isDisjoint(with: [.surname, .commonSurname]) && gazetteer.hasLargeCity(named: name)
      })
  }
}
