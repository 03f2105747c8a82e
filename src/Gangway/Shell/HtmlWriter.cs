namespace Gangway.Shell;

/// <summary>Writes markup to a page as it comes: only <see cref="HtmlText"/> gets through.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    public void Write(HtmlText text) => output.Write(text.ToString());

    public void Line(HtmlText.Markup text) => output.Write(text.Take() + "\n");

    /// <summary>The program's own style sheet: an embedded resource, never foreign.</summary>
    public void OwnResource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlWriter).Assembly.GetManifestResourceStream(name)!);
        output.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
