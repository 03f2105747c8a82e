using System.Collections.Immutable;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Contract;

/// <summary>Reads with what Gangway knows and, where one was asked for, with an added rule pack.</summary>
internal static class RuleReadings
{
    /// <summary>
    /// Where the pack has found a license, its matches stand for what the file says; where it has found none, Gangway's own do. Each match
    /// says which it is of. Copyright and files pointed to are always Gangway's.
    /// </summary>
    public static LicenseReading Read(LicenseDetector own, RuleDetector? rules, ReadOnlySpan<byte> content, string fileName)
    {
        var reading = own.Read(content, fileName);
        if (rules is null || reading.Nature != FileNature.Text)
        {
            return reading;
        }

        var added = rules.Read(content);
        var notUnderstood = reading.NotUnderstood.RemoveAll(lines => added.Matches.Any(match => match.StartLine <= lines.End && lines.Start <= match.EndLine));
        return added.Expression is null
            ? reading with { Matches = Sorted(reading.Matches.AddRange(added.Matches)), NotUnderstood = notUnderstood }
            : reading with { Expression = added.Expression, Matches = Sorted(added.Matches.AddRange(reading.Matches.Where(match => match.Kind == LicenseMatchKind.Mention))), NotUnderstood = notUnderstood };
    }

    private static ImmutableArray<LicenseMatch> Sorted(ImmutableArray<LicenseMatch> matches) => [.. matches.OrderBy(match => match.StartLine)];
}
