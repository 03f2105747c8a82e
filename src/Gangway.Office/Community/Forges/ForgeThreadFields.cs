using System.Globalization;
using System.Text.Json;

namespace Gangway.Office.Community.Forges;

/// <summary>One entry of an export, whichever forge's words it uses. What is of the wrong type reads as absent.</summary>
internal static class ForgeThreadFields
{
    private static readonly string[] Answers = ["comments", "notes", "reviews", "discussions", "review_comments"];

    public static ForgeThread? Read(JsonElement entry, Bots bots)
    {
        if (entry.ValueKind != JsonValueKind.Object || (Text(entry, "iid") ?? Text(entry, "number") ?? Text(entry, "id")) is not { } id || Time(entry, "created_at", "createdAt") is not { } opened)
        {
            return null;
        }

        var pull = Member(entry, "pull_request");
        var isChange = pull.ValueKind == JsonValueKind.Object || Has(entry, "merged_at") || Has(entry, "mergedAt") || Has(entry, "merge_status") || Has(entry, "merge_commit_sha") || Has(entry, "head") || Has(entry, "source_branch");
        var author = Author(entry);
        var merged = Time(entry, "merged_at", "mergedAt") ?? (pull.ValueKind == JsonValueKind.Object ? Time(pull, "merged_at", "mergedAt") : null);
        var (known, first) = FirstResponse(entry, author.Name, opened, bots);
        return new(id, isChange, IsBot(author, bots), opened, Time(entry, "closed_at", "closedAt"), merged, first, known);
    }

    private static (bool Known, DateTimeOffset? First) FirstResponse(JsonElement entry, string? author, DateTimeOffset opened, Bots bots)
    {
        var lists = Answers.Select(name => Member(entry, name)).Where(list => list.ValueKind == JsonValueKind.Array).ToList();
        var answers = lists.SelectMany(list => list.EnumerateArray())
            .SelectMany(answer => Member(answer, "notes") is { ValueKind: JsonValueKind.Array } notes ? notes.EnumerateArray().AsEnumerable() : [answer])
            .Where(answer => Member(answer, "system").ValueKind != JsonValueKind.True)
            .Where(answer => Author(answer) is var by && by.Name is not null && by.Name != author && !IsBot(by, bots))
            .Select(answer => Time(answer, "created_at", "createdAt") ?? Time(answer, "submitted_at", "submittedAt"))
            .OfType<DateTimeOffset>().Where(time => time >= opened).ToList();
        return (lists.Count > 0, answers.Count == 0 ? null : answers.Min());
    }

    private static (string? Name, bool Marked) Author(JsonElement entry)
    {
        var who = Member(entry, "user") is { ValueKind: JsonValueKind.Object } user ? user : Member(entry, "author");
        var name = who.ValueKind == JsonValueKind.Object ? Text(who, "login") ?? Text(who, "username") : null;
        var marked = Member(who, "bot").ValueKind == JsonValueKind.True || Member(who, "is_bot").ValueKind == JsonValueKind.True || Text(who, "type") == "Bot";
        return (name?.ToLowerInvariant(), marked);
    }

    private static bool IsBot((string? Name, bool Marked) who, Bots bots) => who.Marked || (who.Name is { } name && bots.Includes(new(name, "")));

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static bool Has(JsonElement element, string name) => Member(element, name).ValueKind != JsonValueKind.Undefined;

    private static string? Text(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 and <= 200 } value ? value : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() is { Length: <= 30 } raw ? raw : null,
        _ => null,
    };

    private static DateTimeOffset? Time(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(element, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return time;
            }
        }

        return null;
    }
}
