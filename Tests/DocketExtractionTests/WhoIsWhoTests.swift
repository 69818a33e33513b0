import DocketModel
import Testing

@testable import DocketExtraction

/// What a story says that each person is in the proceedings.
@Suite struct WhoIsWhoTests {
  @Test func `all members of a list are what the noun before it says`() throws {
    let story = try ToldStory(
      "Three Court of Appeal judges - Wilfred Ashdown, Grace Mutua and Pauline Sherwin - agreed on Monday.",
      "The victims in the case have been identified as Maria Costa, 48, and Helena Braga, 61, the suspect's mother.",
      "Prosecutors Alan Whitby and Moira Kane asked for a fine.")
    for judge in ["Wilfred Ashdown", "Grace Mutua", "Pauline Sherwin"] {
      #expect(story.roles(judge).first == .judge)
    }
    for victim in ["Maria Costa", "Helena Braga"] { #expect(story.roles(victim).first == .victim) }
    #expect(story.roles("Moira Kane").first == .prosecutor)
  }

  @Test func `an office with a complement before a comma is that of the name behind it`() throws {
    let story = try ToldStory(
      "Sweden's deputy director of public prosecutions, Eva Lindqvist, said that the case was closed.",
      "The president of the Supreme People's Court, Rodrigo Fuentes, was there.",
      "The mother of the driver, Aigul Asanova, fainted. His lawyers, led by Bruno Keller, will appeal.")
    #expect(story.roles("Eva Lindqvist").first == .prosecutor)
    #expect(story.roles("Rodrigo Fuentes").first == .judge)
    #expect(story.roles("Aigul Asanova").first == .relative)
    #expect(story.roles("Bruno Keller").first == .lawyer)
  }

  @Test func `brothers share a surname, and who gets a term is a defendant whatever else he is`() throws {
    let story = try ToldStory(
      "The brothers Timur and Daniyar Ospanov were charged with theft on Monday.",
      "The court sentenced Karim Aliyev, a trader, to two years in prison and Askar Sadykov, a youth leader, to a year.",
      "A federal judge in Tampa handed a church pastor, Desmond Finlay, 30 months in prison.",
      "One of the defendants, the cellist Viktar Ramanau, told the court that he had walked home.",
      "The court extended the detention of Ozan Kaya and the paper's former night editor, Selin Demir.")
    for name in [
      "Timur Ospanov", "Daniyar Ospanov", "Askar Sadykov", "Desmond Finlay", "Viktar Ramanau", "Selin Demir",
    ] { #expect(story.roles(name).first == .defendant, "\(name)") }
  }

  @Test func `lawyers ask for terms and mercy, and whoever is represented by one is none`() throws {
    let story = try ToldStory(
      "Lawyer Karin Brandt called for three years. Her colleague, lawyer Femi Ojo, pleaded for mercy.",
      "Curtis Alleyne was represented by Larry Wilton and Toni Rawlins.",
      "The court sentenced the former police chief of Celaya, Ramiro Camacho, to 30 years in prison on Tuesday.",
      "Two brothers, Rakesh and Dinesh Solanki, and John Ochieng' Okello were jailed for life.")
    #expect(story.roles("Karin Brandt") == [.lawyer])
    #expect(!story.roles("Femi Ojo").contains(.defendant))
    #expect(!story.roles("Curtis Alleyne").contains(.lawyer))
    for lawyer in ["Larry Wilton", "Toni Rawlins"] { #expect(story.roles(lawyer).first == .lawyer) }
    for name in ["Ramiro Camacho", "Rakesh Solanki", "John Ochieng' Okello"] {
      #expect(story.roles(name).first == .defendant, "\(name)")
    }
  }

  @Test func `whom a lawyer defends is a defendant, and who testifies a witness`() throws {
    let story = try ToldStory(
      "Some lawyers were there, including Badie Salama, who is defending former army chief Farhan Jaber.",
      "The youth, Emre Akcay, who has confessed to the deed, stayed away.",
      "Police Sgt. Barry Whitmore testified on Tuesday. \"It is unfair,\" says Mona Sabry, who has defended him."
    )
    #expect(story.roles("Farhan Jaber").first == .defendant)
    #expect(story.roles("Emre Akcay").first == .defendant)
    #expect(story.roles("Barry Whitmore").first == .witness)
    #expect(story.roles("Mona Sabry").first == .lawyer)
  }

  @Test func `to be called Ms is no office, and a convicted minister is a defendant`() throws {
    let story = try ToldStory(
      "Nadia Petrosyan, 40, was arrested on Monday. Ms Petrosyan and Ms Leila Haddad, a nurse, met in Oslo.",
      "Former President Paulo Mendes was convicted of fraud on Friday. President Mendes had denied it.")
    #expect(story.roles("Nadia Petrosyan") == [.defendant])
    #expect(!story.roles("Leila Haddad").contains(.official))
    #expect(story.roles("Paulo Mendes").first == .defendant)
  }

  @Test func `who died in prison is no victim, and a victim's mother none of the accused`() throws {
    let story = try ToldStory(
      "Gaspare Lomonaco was sentenced to life in prison in 2001. Lomonaco died in Parma in 2015.",
      "The murder of her business partner, Luc Moreau, in Angers is unsolved.")
    #expect(story.roles("Gaspare Lomonaco").first == .defendant)
    #expect(story.roles("Luc Moreau").first == .victim)
  }

  @Test func `an apposition ends where another phrase begins, and 'in mitigation' is no office`() throws {
    let story = try ToldStory(
      "Pastor Moses Okot and the chairman, Erias Tumwesigye, appeared before Her Worship Gladys Namara.",
      "Hafiz Rahman was jailed for five years. In mitigation, Hafiz Rahman said he was the breadwinner.")
    #expect(story.roles("Erias Tumwesigye").first != .judge)
    #expect(story.roles("Hafiz Rahman") == [.defendant])
  }

  @Test func `a judge whose sentence it is gets none, and a nickname stands inside of a name`() throws {
    let story = try ToldStory(
      "Judge Ma. Corazon Yaptinchay sentenced Crisanto \"Pol\" Abarquez to two years in prison.",
      "Pang Wai-lun, one of the judges, said Kevin Soong should be jailed for nine years.")
    #expect(story.roles("Crisanto \"Pol\" Abarquez").first == .defendant)
    let judge = story.record.persons.first { $0.name.hasSuffix("Yaptinchay") }
    #expect(judge?.roles.first == .judge)
    #expect(!story.record.sentences.contains { $0.term == "P9Y" })
  }

  @Test func `amounts glued to their currency are fines, millions written short too`() throws {
    let story = try ToldStory(
      "A court in Kuala Lumpur fined Ahmad Faisal RM10,000 on Monday. The firm was fined $3m.")
    #expect(story.record.sentences.map(\.term) == ["10000 MYR", "3000000 USD"])
  }

  @Test func `whom a sentence is sought for is a defendant, and a judge is not who was arrested`() throws {
    let story = try ToldStory(
      "Prosecutors asked for six years for Paolo Brambati, the banker, and four years for Giulia Ferrante.",
      "Nakuru magistrate Vincent Gathuru remanded him. He was arrested in May.",
      "Iran's minister of intelligence Esmail Karimi praised the police.")
    #expect(story.roles("Paolo Brambati").first == .defendant)
    #expect(story.roles("Giulia Ferrante").first == .defendant)
    #expect(story.roles("Vincent Gathuru").first == .judge)
    #expect(story.roles("Esmail Karimi") == [.official])
  }

  @Test func `a continent, a movement and a university are no cities, a small town behind its kind is one`()
    throws
  {
    let story = try ToldStory(
      "He fought for Hamas in Africa and studied at Harvard before he came to Gaborone.",
      "A factory in Kampong Speu town stayed open. The New York trial of the firm began in Bruce Township.")
    let cities = story.record.places.filter { $0.kind == .city }.map(\.name)
    #expect(Set(cities) == ["Gaborone", "Kampong Speu", "New York", "Bruce Township"])
  }

  @Test func `a court is named whole, with its number and without the day`() throws {
    let story = try ToldStory(
      "He appeared in the Windhoek Magistrate's Court. Today the Osh City Court jailed another man.",
      "Istanbul's 13th High Criminal Court freed him. Leeds Magistrates' Court fined him.")
    #expect(
      story.record.courts.map(\.name) == [
        "Windhoek Magistrate's Court", "Osh City Court", "Istanbul's 13th High Criminal Court",
        "Leeds Magistrates' Court",
      ])
  }

  @Test func `whom critics accuse and who accuses somebody is no defendant`() throws {
    let story = try ToldStory(
      "Critics accused Evaristo Quispe of clinging to power. The main accused Rafiq Mia was jailed.",
      "The chief apologized to Bethany Moose, who accused the officer of lying.")
    #expect(story.roles("Evaristo Quispe").first != .defendant)
    #expect(story.roles("Bethany Moose").first != .defendant)
    #expect(story.roles("Rafiq Mia").first == .defendant)
  }

  @Test func `a raised ending of a number does not part a paragraph, and a country may be a surname`() throws
  {
    let story = try ToldStory(
      "The District Attorney identified the defendant as Manuel Israel, 20, of 2820 West 32\nnd\n"
        + "Street in Brooklyn. He was convicted of murder on Monday before a jury of twelve people.")
    #expect(story.roles("Manuel Israel").first == .defendant)
    #expect(story.told(.convicted) == ["Manuel Israel 2023-11-20"])
  }
}
