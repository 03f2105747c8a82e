using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Collects findings: the first hundred of a rule in full, the rest counted.</summary>
internal sealed class SpdxFindings
{
    private const int ShownOfARule = 100;

    private readonly List<SpdxFinding> shown = [];
    private readonly SortedDictionary<string, (int Count, SpdxFinding First)> rules = new(StringComparer.Ordinal);

    public void Error(string rule, string message, string? place, string howToFix) => Add(new SpdxFinding(rule, Severity.Error, message, place, howToFix));

    public void Warn(string rule, string message, string? place, string howToFix) => Add(new SpdxFinding(rule, Severity.Warning, message, place, howToFix));

    public void Add(SpdxFinding finding)
    {
        var (count, first) = rules.TryGetValue(finding.Rule, out var known) ? known : (0, finding);
        rules[finding.Rule] = (count + 1, first);
        if (count < ShownOfARule)
        {
            shown.Add(finding);
        }
    }

    public ImmutableArray<SpdxFinding> ToImmutable() =>
    [
        .. shown,
        .. rules.Values.Where(rule => rule.Count > ShownOfARule).Select(rule => rule.First with
        {
            Message = $"{rule.Count - ShownOfARule} more findings of this rule, {rule.Count} in all",
            Place = null,
        }),
    ];
}
