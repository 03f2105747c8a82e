namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// MODULE_LICENSE("…") of Linux kernel modules, and <c>license: "…"</c> of their Rust form. "GPL" and "GPL v2" both say version 2
/// and leave open whether later ones are meant (Documentation/process/license-rules.rst); the -only id grants least. "Dual BSD/GPL"
/// does not say which BSD license.
/// </summary>
internal static class ModuleLicense
{
    private const int LongestLead = 200;

    public static void Read(ManifestDraft draft)
    {
        var text = draft.Text;
        for (var at = 0; at < text.Length;)
        {
            var found = text.IndexOf("MODULE_LICENSE", at, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            at = found + 14;
            var open = text.AsSpan(at, Math.Min(40, text.Length - at)).TrimStart();
            if (open.StartsWith("(") && open[1..].TrimStart().StartsWith("\"") && !IsInComment(text, found))
            {
                at = Add(draft, text.IndexOf('"', at));
            }
        }

        var module = text.IndexOf("module!", StringComparison.Ordinal);
        var license = module < 0 ? -1 : text.IndexOf("license:", module, StringComparison.Ordinal);
        if (license >= 0 && text.IndexOf('"', license) is >= 0 and var quote && quote - license < 16)
        {
            Add(draft, quote);
        }
    }

    /// <summary>"/* modules must say MODULE_LICENSE("GPL") */": spoken of, on a line that opens as a comment does.</summary>
    private static bool IsInComment(string text, int place)
    {
        var from = Math.Max(0, place - LongestLead);
        var line = text.AsSpan(from, place - from);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart();
        return line.StartsWith("/*") || line.StartsWith("//") || line.StartsWith("*");
    }

    private static int Add(ManifestDraft draft, int quote)
    {
        var end = draft.Text.AsSpan(quote + 1).IndexOfAny("\"\n");
        if (end < 0)
        {
            return draft.Text.Length;
        }

        draft.Add(draft.Text.AsSpan(quote + 1, end), ManifestRole.Module, quote);
        return quote + 1 + end;
    }
}
