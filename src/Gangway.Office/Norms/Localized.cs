namespace Gangway.Office.Norms;

/// <summary>One sentence in the two languages the product speaks.</summary>
public sealed record Localized(string En, string Zh)
{
    /// <summary>The sentence in a language ("zh…" is Chinese, everything else English).</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
}
