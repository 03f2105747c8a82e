using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells licenses in the strings of a source that it can write, answer or look for from the one that it stands under.</summary>
internal static class SourceStrings
{
    private const int FewestFamilies = 3;

    public static void Drop(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        using var quoted = MentionSet.Rent();
        foreach (var mention in mentions)
        {
            ref readonly var first = ref prose[mention.Start];
            ref readonly var last = ref prose[mention.End - 1];
            if (CodeLine.Around(text, first.Start, last.Start + last.Length) is { Quote: >= 0, IsComment: false })
            {
                quoted.Add(mention);
            }
        }

        if (quoted.Count < 2)
        {
            return;
        }

        if (quoted.Expressions(prose, CodeNames.IsField) > 1)
        {
            mentions.Drop((quoted, prose), static (mention, source) => source.quoted.Contains(mention) && CodeNames.IsField(source.prose, mention.Start)); // A field of each row.
        }

        using var returned = MentionSet.Rent();
        foreach (var mention in quoted.All)
        {
            if (IsReturned(prose, text, mention))
            {
                returned.Add(mention);
            }
        }

        if (returned.Families > 1)
        {
            mentions.Drop(returned, static (mention, returned) => returned.Contains(mention)); // What it answers, as the case may be.
        }

        if (quoted.Families >= FewestFamilies || (quoted.Expressions(prose, static (_, _) => true) > 1 && IsHeaded(mentions, quoted)))
        {
            mentions.Drop(quoted, static (mention, quoted) => quoted.Contains(mention));
        }
    }

    /// <summary>The first license that the file grants is named in a comment: its own. What it prints is then of the programs that use it.</summary>
    private static bool IsHeaded(List<Mention> mentions, MentionSet quoted)
    {
        foreach (var mention in mentions)
        {
            if (mention.Role == MentionRole.Grant)
            {
                return !quoted.Contains(mention);
            }
        }

        return false;
    }

    private static bool IsReturned(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var start = prose[mention.Start].Start;
        return AboutDocument.LeadOf(text, CodeLine.Around(text, start, start).Quote is >= 0 and var quote ? quote : start).TrimEnd(" \t"u8).EndsWith("return"u8);
    }
}
