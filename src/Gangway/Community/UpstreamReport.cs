using System.Globalization;
using Gangway.Office.Community.Upstream;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>The patches of a fork as rows, those that are not upstream first.</summary>
internal static class UpstreamReport
{
    private const string Schema = "gangway.give-upstream/1";

    public static Report Of(UpstreamLag lag, Words words)
    {
        var (kept, landed, backport, unknown) = (lag.Count(PatchOutcome.Kept), lag.Count(PatchOutcome.Landed), lag.Count(PatchOutcome.Backport), lag.Count(PatchOutcome.Unknown));
        string[] sentences =
        [
            words.Of("upstream.summary", lag.Patches.Length, kept, landed, backport, unknown),
            .. lag.MedianDays is { } days ? new[] { words.Of("upstream.lag", days.ToString("0.#", CultureInfo.InvariantCulture)) } : [],
            .. kept > 0 ? new[] { words["upstream.changed"] } : [],
        ];
        return new(
            Schema,
            sentences,
            [("patches", lag.Patches.Length), ("kept", kept), ("landed", landed), ("backports", backport), ("unknown", unknown), ("medianDays", lag.MedianDays)],
            ["patch", "written", "outcome", "days", "upstream", "subject"],
            [.. lag.Patches.OrderBy(patch => patch.Outcome).ThenByDescending(patch => patch.Patch.Authored).Select(Row)]);
    }

    private static object?[] Row(PatchFate fate) =>
    [
        Short(fate.Patch.Commit), fate.Patch.Authored?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Report.Word(fate.Outcome.ToString().ToLowerInvariant()),
        fate.Days is { } days ? days : NoneOrUnknown(fate), fate.UpstreamCommit is { } commit ? Short(commit) : NoneOrUnknown(fate), fate.Patch.Subject,
    ];

    // A patch that is kept has no day of landing; of one that landed it may be unknown.
    private static string? NoneOrUnknown(PatchFate fate) => fate.Outcome is PatchOutcome.Kept or PatchOutcome.Backport ? "" : null;

    private static string Short(string commit) => commit[..12];
}
