import DocketModel
import DocketQuery

extension AnswerJSON {
  static func value(_ charge: CaseDetail.Charge) -> JSONValue {
    [
      "defendant": .string(charge.defendant), "statute": .string(charge.statute),
      "subject": .string(charge.subject), "status": .string(charge.status.rawValue),
      "history": .array(
        charge.history.map { step in
          [
            "status": .string(step.status.rawValue), "date": .string(step.date?.description),
            "event": .string(step.event),
          ]
        }),
    ]
  }

  static func value(_ reason: CaseDetail.Reason) -> JSONValue {
    [
      "kind": .string(reason.kind), "weight": .double(reason.weight), "article": .string(reason.article),
      "other": .string(reason.other), "words": .string(reason.words),
      "other_words": .string(reason.otherWords),
    ]
  }
}
