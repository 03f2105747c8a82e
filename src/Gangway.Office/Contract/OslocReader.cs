using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>
/// Reads a checklist of the OSLOC language: a line is tabs, a word (USE CASE, IF, EXCEPT IF, EITHER, OR, YOU MUST …), a text, and
/// references to the license text after bars; a line belongs to the nearest line above it that is indented less.
/// </summary>
public static class OslocReader
{
    private const int MostLines = 20_000;
    private const int MostDepth = 32;

    /// <summary>Longest first: "OR IF" is no "OR".</summary>
    private static readonly (string Text, OslocWord Word)[] Words =
    [
        ("YOU MUST NOT", OslocWord.MustNot),
        ("YOU MUST", OslocWord.Must),
        ("EXCEPT IF", OslocWord.ExceptIf),
        ("EITHER IF", OslocWord.Branch),
        ("USE CASE", OslocWord.UseCase),
        ("ATTRIBUTE", OslocWord.Attribute),
        ("REMARKS", OslocWord.Remarks),
        ("EITHER", OslocWord.Branch),
        ("OR IF", OslocWord.Branch),
        ("OR", OslocWord.Branch),
        ("IF", OslocWord.If),
    ];

    private static readonly string[] Statements =
        ["DEPENDING COMPATIBILITY", "INCOMPATIBILITY", "COMPATIBILITY", "COPYLEFT CLAUSE", "PATENT HINTS", "INCOMPATIBLE LICENSES"];

    /// <param name="text">The checklist.</param>
    /// <param name="id">The license it is for.</param>
    /// <param name="source">The file, for issues.</param>
    public static OslocReading Read(string text, string id, string source)
    {
        var reading = new Reading(source);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++number > MostLines)
            {
                return reading.Refused(number, $"there are more than {MostLines} lines");
            }

            if (!line.IsWhiteSpace() && !reading.Take(line, number))
            {
                return reading.Refused(number, $"lines are nested deeper than {MostDepth}");
            }
        }

        return reading.Finish(id, number);
    }

    private sealed class Reading(string source)
    {
        private readonly ImmutableArray<Issue>.Builder issues = ImmutableArray.CreateBuilder<Issue>();
        private readonly Dictionary<string, List<string>> facts = Statements.ToDictionary(word => word, _ => new List<string>(), StringComparer.Ordinal);
        private readonly Open top = new(new OslocNode(OslocWord.Remarks, "", 0, [], []), -1);
        private readonly Stack<Open> open = new();

        /// <returns>False where the nesting has gone too deep.</returns>
        public bool Take(ReadOnlySpan<char> line, int number)
        {
            var indent = line.IndexOfAnyExcept('\t');
            var body = line[indent..].TrimEnd();
            Close(indent);
            if (open.Count >= MostDepth)
            {
                return false;
            }

            var parts = body.ToString().Split('|', StringSplitOptions.TrimEntries);
            if (WordOf(parts[0]) is { } found)
            {
                Place(found, parts, indent, number);
            }
            else if (!Fact(parts[0]))
            {
                Say(number, $"\"{Head(parts[0])}\" begins with no word of the language; the line is left out", "Correct the word that the line begins with.");
            }

            return true;
        }

        public OslocReading Refused(int number, string why) =>
            new(null, [.. issues, new Issue(source, why, Severity.Error, $"line {number}", "Check that this is an OSLOC checklist.")]);

        public OslocReading Finish(string id, int lines)
        {
            Close(0);
            var statements = top.Seal().Inner;
            if (statements.IsEmpty && facts.Values.All(list => list.Count == 0))
            {
                return Refused(Math.Max(lines, 1), "there is no line of the OSLOC language in it");
            }

            foreach (var choice in statements.SelectMany(statement => statement.All).Where(node => node is { Word: OslocWord.Choice, Inner.Length: 1 }))
            {
                Say(choice.Line, "EITHER stands without an OR after it", "Add the other alternative, or take EITHER out.");
            }

            return new OslocReading(
                new OslocLicense(
                    id, statements, [.. facts["COMPATIBILITY"]], [.. facts["DEPENDING COMPATIBILITY"]], [.. facts["INCOMPATIBILITY"]],
                    facts["COPYLEFT CLAUSE"].Find(word => word != "No"), facts["PATENT HINTS"].Contains("Yes")),
                issues.ToImmutable());
        }

        private static (OslocWord Word, string Text, string Said)? WordOf(string text)
        {
            foreach (var (word, kind) in Words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == ' '))
                {
                    return (kind, word, text[word.Length..].Trim());
                }
            }

            return null;
        }

        private static string Head(string text) => text.Length <= 40 ? text : text[..40] + "…";

        private bool Fact(string text)
        {
            if (Array.Find(Statements, word => text.StartsWith(word + " ", StringComparison.Ordinal)) is not { } word)
            {
                return false;
            }

            facts[word].Add(text[word.Length..].Trim());
            return true;
        }

        private void Place((OslocWord Word, string Text, string Said) found, string[] parts, int indent, int number)
        {
            var parent = open.TryPeek(out var nearest) ? nearest : top;
            if (indent > parent.Indent + 1)
            {
                Say(number, "the line is indented by more than one tab below the line it belongs to", "Indent it by one tab more than that line.");
            }

            var next = new Open(new OslocNode(found.Word, found.Said, number, [.. parts.Skip(1).Where(part => part.Length > 0)], []), indent);
            if (found.Word == OslocWord.Branch)
            {
                Choice(parent, found.Text.StartsWith("EITHER", StringComparison.Ordinal), number).Inner.Add(next);
            }
            else
            {
                parent.Inner.Add(next);
                parent.Choice = null;
            }

            open.Push(next);
        }

        /// <summary>EITHER begins a choice, OR goes on with the one right before it.</summary>
        private Open Choice(Open parent, bool begins, int number)
        {
            if (!begins && parent.Choice is { } running)
            {
                return running;
            }

            if (!begins)
            {
                Say(number, "OR stands without an EITHER before it; it is read as one", "Begin the alternatives with EITHER.");
            }

            parent.Choice = new Open(new OslocNode(OslocWord.Choice, "", number, [], []), parent.Indent + 1);
            parent.Inner.Add(parent.Choice);
            return parent.Choice;
        }

        private void Close(int indent)
        {
            while (open.TryPeek(out var last) && last.Indent >= indent)
            {
                open.Pop();
            }
        }

        private void Say(int number, string message, string howToFix) =>
            issues.Add(new Issue(source, message, Severity.Warning, $"line {number}", howToFix));
    }

    /// <summary>A line whose inner lines may still come.</summary>
    private sealed class Open(OslocNode node, int indent)
    {
        public int Indent => indent;

        public List<Open> Inner { get; } = [];

        /// <summary>The alternatives that an OR right below this line would join; null where something else has come between.</summary>
        public Open? Choice { get; set; }

        /// <summary>Nesting is bounded, so this recursion is.</summary>
        public OslocNode Seal() => node with { Inner = [.. Inner.Select(inner => inner.Seal())] };
    }
}
