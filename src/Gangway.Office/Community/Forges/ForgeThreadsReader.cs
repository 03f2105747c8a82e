using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

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
        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            return Refused(source, "The text is neither UTF-8 nor UTF-16.", line, "Save the export as UTF-8.");
        }

        if (JsonText.HalfSurrogate(utf8.Span) >= 0)
        {
            return Refused(source, "A \\u escape is half of a surrogate pair.", null, "Export again; write whole characters.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = JsonText.Depth, AllowDuplicateProperties = false });
            return Threads(document.RootElement, source, bots);
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } number ? $"line {number + 1}" : null;
            return Refused(source, place is null ? "A key stands twice in one object." : "The export is no valid JSON, or it ends too early.", place, "Export again; it must be one whole JSON document.");
        }
    }

    private static ForgeThreadsReading Threads(JsonElement root, string source, Bots bots)
    {
        var threads = ImmutableArray.CreateBuilder<ForgeThread>();
        var issues = new List<Issue>();
        var wrong = 0;
        var seen = new HashSet<(bool, string)>();
        foreach (var (element, pointer) in Entries(root).Take(MostThreads))
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

    // GitHub lists a pull request twice, as an issue and as itself: both have one number there.
    private static IEnumerable<(JsonElement Element, string Pointer)> Entries(JsonElement root)
    {
        var lists = root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("created_at", out _) && !root.TryGetProperty("createdAt", out _)
            ? root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Select(member => (member.Value, "/" + member.Name))
            : [(root, "")];
        foreach (var (list, at) in lists)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                yield return (list, at);
                continue;
            }

            var index = 0;
            foreach (var item in list.EnumerateArray())
            {
                var pointer = $"{at}/{index++}";
                if (item.ValueKind != JsonValueKind.Array)
                {
                    yield return (item, pointer);
                    continue;
                }

                var inner = 0;
                foreach (var element in item.EnumerateArray())
                {
                    yield return (element, $"{pointer}/{inner++}");
                }
            }
        }
    }

    private static ForgeThreadsReading Refused(string source, string message, string? path, string howToFix) =>
        new([], [new(source, message, Severity.Error, path, howToFix)]);
}
