namespace Gangway.Office.Contract;

/// <summary>Reads one file of <c>data/norms/exceptions</c>.</summary>
public static class ExceptionTermsReader
{
    /// <exception cref="FormatException">A field is missing; the message names file and field.</exception>
    public static ExceptionTerms Read(string text, string source)
    {
        var tree = YamlTree.Parse(text, source, out var issue) ?? throw new FormatException($"{source}, {issue?.Path}: {issue?.Message}");
        return new ExceptionTerms(
            Required("exception"),
            Enum.Parse<CopyleftReach>(Required("reach"), ignoreCase: true),
            Required("clause"));

        string Required(string field) => tree.Text(field) ?? throw new FormatException($"{source}: {field} is missing");
    }
}
