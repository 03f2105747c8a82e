using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Who answers what a rule leaves to a person.</summary>
/// <param name="Id">ospo, legal, security …</param>
/// <param name="AnswersWithin">Working days after which an answer is late; null where nobody promised any.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Line">Line in the policy, from 1.</param>
public sealed record PolicyRole(string Id, int? AnswersWithin, Localized Name, int Line);
