namespace Gangway.Office.Institution.Policies;

/// <summary>How a policy has been used: over everything it was held against.</summary>
/// <param name="Fired">How often each rule held, by name; one that never did may be missing.</param>
/// <param name="Looked">How many asks and packages there were, by engagement.</param>
public sealed record PolicyUse(IReadOnlyDictionary<string, long> Fired, IReadOnlyDictionary<string, long> Looked)
{
    public static PolicyUse? Of(IReadOnlyCollection<PolicyAnswer> answers) => answers.Count == 0 ? null : new PolicyUse(
        answers.SelectMany(answer => answer.Fired).CountBy(rule => rule.Name).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal),
        answers.CountBy(answer => answer.Facts["engagement"] ?? "use").ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal));
}
