using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>What a document says and leaves out, as a person reads it: a line an element, with the way to supply what is missing.</summary>
internal static class BomQualityText
{
    private const int WidestElement = 40;

    public static void Write(IReadOnlyList<(string Name, BomQuality Quality)> judged, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        var fields = judged.SelectMany(entry => entry.Quality.Fields).ToList();
        var names = Math.Min(WidestElement, fields.Max(field => Cells.Width(field.Name)));
        var shares = fields.Max(field => Cells.Width(Share(field, words)));
        foreach (var (name, quality) in judged)
        {
            if (name != judged[0].Name)
            {
                page.Blank();
            }

            page.Text(0, words.Of("quality.summary", name, quality.Fields.Count(field => field.IsComplete), quality.Fields.Length), style: TextPage.Bold);
            page.Blank();
            foreach (var field in quality.Fields)
            {
                Write(field, names, shares, page, words);
            }
        }
    }

    private static void Write(QualityField field, int names, int shares, TextPage page, Words words)
    {
        var share = Share(field, words);
        var optional = field.IsRequired ? "" : $"{new string(' ', shares - Cells.Width(share))}  {words["quality.optional"]}";
        page.Line(2, ($"{Cells.Left(field.Name, names)}  {share}", TextPage.Bold), (optional, TextPage.Faint));
        if (!field.IsComplete)
        {
            page.Text(6, field.HowToFix, style: TextPage.Faint);
        }
    }

    /// <summary>How many have it, of how many; where of some it is not even known, of how many it is.</summary>
    private static string Share(QualityField field, Words words)
    {
        var share = words.Of("quality.share", field.Share.Count, field.Share.Total);
        return field.Share.Known == field.Share.Total || field.Share.Known == field.Share.Count ? share : $"{share} {words.Of("quality.known", field.Share.Known)}";
    }
}
