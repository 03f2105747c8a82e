using System.Collections.Concurrent;
using System.Text;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Which licenses the texts of the list name themselves: what stands inside of such a text and is named by it says nothing of the file.</summary>
internal sealed class TextFamilies(LicenseTexts texts, MentionReader mentions)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> familiesIn = new(StringComparer.Ordinal);

    /// <summary>Part of a license text that speaks of that license itself; the GPL offered in the midst of a BSD text is not.</summary>
    public bool HavePart(Mention mention, Prose prose, KnownLines counting)
    {
        foreach (var match in counting.On(prose[mention.Start].Line))
        {
            if (match.Kind is LicenseMatchKind.Tag or LicenseMatchKind.Field || Name(match.Expression, mention.Family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Part of a text that is near to a license and names another, as that one does: the Affero GPL in the midst of the GPL.</summary>
    public bool SpeakOf(Mention mention, Prose prose, KnownLines near)
    {
        if (mention.Expression == LicenseFamilies.PublicDomain)
        {
            return false; // Given away there as here.
        }

        foreach (var match in near.On(prose[mention.Start].Line))
        {
            if (match.Kind == LicenseMatchKind.NearText && LicenseFamilies.Of(match.Expression) != mention.Family && In(match.Expression).Contains(mention.Family))
            {
                return true;
            }
        }

        return false;
    }

    private bool Name(string expression, string family)
    {
        if (!expression.Contains(' ', StringComparison.Ordinal))
        {
            return In(expression).Contains(family);
        }

        foreach (var id in expression.Split(' '))
        {
            if (In(id).Contains(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The families that the text of a license names, its own among them.</summary>
    private HashSet<string> In(string id) => familiesIn.TryGetValue(id, out var known) ? known : familiesIn[id] = Read(id);

    private HashSet<string> Read(string id)
    {
        var families = new HashSet<string>(StringComparer.Ordinal) { LicenseFamilies.Of(id) };
        if (texts.Has(id))
        {
            var text = Encoding.UTF8.GetBytes(texts.TextOf(id));
            using var prose = Prose.Rent(text.Length);
            ProseReader.Read(text, new TextRegion(0, text.Length, 1), prose);
            var found = new List<Mention>();
            mentions.Read(prose, text, FileSort.Document, found);
            families.UnionWith(found.Select(mention => mention.Family));
        }

        return families;
    }
}
