using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>One YOU MUST or YOU MUST NOT of a checklist, with everything it hangs on.</summary>
/// <param name="IsProhibition">YOU MUST NOT.</param>
/// <param name="Action">The verb: <c>Provide</c>; of several joined by OR, all of them.</param>
/// <param name="Object">What follows the verb, without hints in parentheses: <c>Source code</c>; empty where nothing does.</param>
/// <param name="Line">Line in the source, from 1.</param>
/// <param name="UseCase">The use case it lies in; empty where it lies in none.</param>
/// <param name="Conditions">Conditions around it, outermost first; EXCEPT IF begins with "not".</param>
/// <param name="Alternatives">The branches it lies in, outermost first, each as line of its choice and number of the branch from 1.</param>
/// <param name="Attributes">What says more about it.</param>
public sealed record OslocDuty(
    bool IsProhibition,
    string Action,
    string Object,
    int Line,
    string UseCase,
    ImmutableArray<string> Conditions,
    ImmutableArray<(int Choice, int Branch)> Alternatives,
    ImmutableArray<string> Attributes)
{
    internal static ImmutableArray<OslocDuty> Of(ImmutableArray<OslocNode> statements)
    {
        var duties = ImmutableArray.CreateBuilder<OslocDuty>();
        foreach (var statement in statements)
        {
            Collect(statement, new Around("", [], []), duties);
        }

        return duties.ToImmutable();
    }

    private static void Collect(OslocNode node, Around around, ImmutableArray<OslocDuty>.Builder duties)
    {
        switch (node.Word)
        {
            case OslocWord.UseCase:
                around = around with { UseCase = node.Text };
                break;
            case OslocWord.If:
                around = around with { Conditions = around.Conditions.Add(node.Text) };
                break;
            case OslocWord.ExceptIf:
                around = around with { Conditions = around.Conditions.Add($"not {node.Text}") };
                break;
            case OslocWord.Must or OslocWord.MustNot:
                duties.Add(Duty(node, around));
                break;
        }

        for (var at = 0; at < node.Inner.Length; at++)
        {
            Collect(node.Inner[at], node.Word == OslocWord.Choice ? around.In(node, at) : around, duties);
        }
    }

    private static OslocDuty Duty(OslocNode node, Around around)
    {
        var (action, rest) = Split(node.Text);
        return new OslocDuty(
            node.Word == OslocWord.MustNot, action, rest, node.Line, around.UseCase, around.Conditions, around.Alternatives,
            [.. node.Inner.SelectMany(inner => inner.All).Where(inner => inner.Word == OslocWord.Attribute).Select(inner => inner.Text)]);
    }

    /// <summary>"Provide OR Reference License text (Notices)" is the action "Provide OR Reference" on "License text".</summary>
    private static (string Action, string Object) Split(string text)
    {
        var words = WithoutHints(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verbs = Math.Min(1, words.Length);
        while (verbs + 1 < words.Length && words[verbs] is "OR" or "AND")
        {
            verbs += 2;
        }

        return (string.Join(' ', words[..verbs]), string.Join(' ', words[verbs..]));
    }

    /// <summary>A name in parentheses is a template to use, no part of the duty.</summary>
    private static string WithoutHints(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var isQuoted = text.Contains('"', StringComparison.Ordinal);
        return open < 0 || isQuoted ? text : text[..open] + text[(text.IndexOf(')', open) is > 0 and var close ? close + 1 : text.Length)..];
    }

    private sealed record Around(string UseCase, ImmutableArray<string> Conditions, ImmutableArray<(int Choice, int Branch)> Alternatives)
    {
        public Around In(OslocNode choice, int branch)
        {
            var condition = choice.Inner[branch].Text;
            return this with
            {
                Alternatives = Alternatives.Add((choice.Line, branch + 1)),
                Conditions = condition.Length == 0 ? Conditions : Conditions.Add(condition),
            };
        }
    }
}
