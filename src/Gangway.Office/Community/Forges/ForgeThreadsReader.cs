using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Community.Forges;

/// <summary>
/// Reads exports of issues and change requests: the REST lists of GitHub, Gitee and GitLab (an array, an array of pages, or an object that holds arrays) and
/// <c>gh pr list --json</c>. Comments count where they are embedded (<c>comments</c>, <c>notes</c>, <c>discussions</c>, <c>reviews</c> as arrays). Names are read to tell who answered
/// whom and are not kept.
/// </summary>
public static class ForgeThreadsReader
{
    private const int MostThreads = 2_000_000;

    /// <param name="bots">Programs by their account names, beside those the export itself marks.</param>
    public static ForgeThreadsReading Read(ReadOnlyMemory<byte> content, string source, Bots bots)
    {
        using var document = ForgeExport.Open(content, source, out var issue);
        return document is null ? new([], [issue!]) : Threads(document.RootElement, source, bots);
    }

    private static ForgeThreadsReading Threads(JsonElement root, string source, Bots bots)
    {
        var threads = ImmutableArray.CreateBuilder<ForgeThread>();
        var issues = new List<Issue>();
        var wrong = 0;
        var seen = new HashSet<(bool, string)>();
        foreach (var (element, pointer) in ForgeExport.Entries(root).Take(MostThreads))
        {
            if (ForgeThreadFields.Read(element, bots) is not { } thread)
            {
                if (wrong++ < 50)
                {
                    issues.Add(new(source, "This entry is no issue and no change request: it lacks a number or a time of creation.", Severity.Warning, pointer, "Export with number, created_at, closed_at and merged_at."));
                }
            }
            else if (seen.Add((thread.IsChangeRequest, thread.Id)))
            {
                threads.Add(thread);
            }
        }

        if (wrong > 50)
        {
            issues.Add(new(source, $"{wrong - 50} more entries could not be read.", Severity.Warning, HowToFix: "Correct those above first."));
        }

        return new(threads.ToImmutable(), [.. issues]);
    }
}
