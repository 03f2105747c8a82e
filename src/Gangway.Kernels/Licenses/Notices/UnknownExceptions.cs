using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// Exceptions that nobody gave an id, beside a license that was recognized: "as a special exception, you may link this program with …". Without
/// them the license says something else than its notice does.
/// </summary>
internal static class UnknownExceptions
{
    private const int LongestSentence = 60;
    private const int LongestParagraph = 200;

    /// <summary>An exception that is known says so in words this near.</summary>
    private const int Before = 40, Behind = 60;

    /// <summary>A text that speaks of more is a collection, and each is held against all that was recognized.</summary>
    private const int Most = 256;

    private static readonly uint special = Word.Of("special");
    private static readonly uint @this = Word.Of("this");
    private static readonly SmallSet exceptions = new(Word.Each("exception exceptions exemption"));
    private static readonly SmallSet deeds = new(Word.Each("permission permissions link linked linking combine combined covered distribute convey permits grants grant license restriction restricted"));

    /// <param name="recognized">By their first word.</param>
    /// <param name="ranges">Receives the lines of each, to the end of its paragraph.</param>
    public static void Read(Prose prose, List<Finding> recognized, List<LineRange> ranges)
    {
        var words = recognized.Count > 0 ? prose.Words : default;
        var met = 0;
        for (var place = 0; place < words.Length && met < Most; place++)
        {
            if (words[place].Value != special || !Begins(prose, place))
            {
                continue;
            }

            met++;
            if (!IsKnown(recognized, place) && !Has(ranges, prose[place].Line))
            {
                ranges.Add(new LineRange(prose[place].Line, prose[EndOf(prose, place) - 1].Line));
            }
        }
    }

    /// <summary>"This special exception" speaks of one that stands above.</summary>
    private static bool Begins(Prose prose, int place) =>
        exceptions.Contains(prose.At(place + 1)) && !prose.Is(place - 1, @this) && !prose.Has(place, ProseMark.Code) && Permits(prose, place + 2);

    private static bool Permits(Prose prose, int from)
    {
        for (var place = from; place < from + LongestSentence && place < prose.Count && !prose.Is(place, ProseWord.Stop); place++)
        {
            if (deeds.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a text, or beside an exception that has an id.</summary>
    private static bool IsKnown(List<Finding> recognized, int place)
    {
        foreach (var found in recognized)
        {
            var isText = found.Match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText;
            var isException = LicenseFamilies.IsException(found.Expression) || found.Expression.Contains(" WITH ", StringComparison.Ordinal);
            if ((isText && found.Start <= place && place < found.End) || (isException && found.Start - Behind <= place && place < found.End + Before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(List<LineRange> ranges, int line)
    {
        foreach (var range in ranges)
        {
            if (range.Start <= line && line <= range.End)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOf(Prose prose, int start)
    {
        var place = start + 1;
        while (place < prose.Count && place < start + LongestParagraph && !prose.Has(place, ProseMark.Paragraph))
        {
            place++;
        }

        return place;
    }
}
