using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads the list on which a person answers the proposals: CSV with <c>left</c>, <c>right</c>, <c>decision</c> (<c>same</c>, <c>different</c> or empty), or YAML
/// with <c>same:</c> a list of lists of identities, and <c>different:</c> a list of pairs.
/// </summary>
public static class IdentityDecisionsReader
{
    public static IdentityDecisionsReading ReadCsv(string text, string source, MailProviders providers)
    {
        var table = CsvTable.Read(text, source, ["left", "right", "decision"], []);
        var decisions = ImmutableArray.CreateBuilder<IdentityDecision>();
        var open = 0;
        foreach (var row in table.Rows)
        {
            var answer = row["decision"]?.ToLowerInvariant();
            if (PersonKey.Parse(row["left"] ?? "", providers) is not { } left || PersonKey.Parse(row["right"] ?? "", providers) is not { } right)
            {
                table.Reject(row.Line, "Two identities are needed.", "Write addresses, or github.com/login.");
            }
            else if (answer is "same" or "different")
            {
                decisions.Add(new(left, right, answer == "same", new(source, $"line {row.Line}")));
            }
            else if (answer is null)
            {
                open++;
            }
            else
            {
                table.Reject(row.Line, "The decision is none that is known.", "Write `same` or `different`, or leave it empty until somebody decides.");
            }
        }

        return new(decisions.ToImmutable(), open, table.Issues);
    }

    public static IdentityDecisionsReading ReadYaml(string text, string source, MailProviders providers)
    {
        if (YamlTree.Parse(text, source, out var broken) is not { } tree)
        {
            return new([], 0, [broken!]);
        }

        var issues = new List<Issue>();
        var decisions = Groups(tree["same"], true).Concat(Groups(tree["different"], false)).ToImmutableArray();
        return new(decisions, 0, [.. issues]);

        IEnumerable<IdentityDecision> Groups(YamlTree? list, bool same)
        {
            foreach (var group in list?.Items ?? [])
            {
                var keys = group.Scalars.Select(text => PersonKey.Parse(text, providers)).OfType<string>().ToList();
                if (keys.Count < 2 || (!same && keys.Count > 2))
                {
                    issues.Add(new(source, same ? "Two identities or more are needed." : "Two identities are needed.", Severity.Warning, $"line {group.Line}", "Write `- [person@example.com, github.com/login]`."));
                    continue;
                }

                foreach (var key in keys.Skip(1))
                {
                    yield return new(keys[0], key, same, new(source, $"line {group.Line}"));
                }
            }
        }
    }
}
