namespace Gangway.Kernels.Licenses.Input;

/// <summary>Names of files of documentation: Markdown, reStructuredText, HTML, manual pages.</summary>
internal static class ManualName
{
    private static readonly HashSet<string> endings = new("md markdown mdx rst adoc asciidoc html htm xhtml pod texi ronn 1 2 3 4 5 6 7 8".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool Is(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan(dot + 1));
    }
}
