using System.Reflection;

namespace Gangway.Norms;

/// <summary>The facts and words that are part of the program: everything below <c>data/</c>, embedded at build.</summary>
internal static class Embedded
{
    private static readonly Assembly Program = typeof(Embedded).Assembly;

    /// <summary>The text of <c>data/PATH</c>.</summary>
    public static string Text(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    /// <summary>Where in memory <c>data/PATH</c> lies, for as long as the program runs.</summary>
    public static unsafe (nint Start, int Length) Mapped(string path)
    {
        using var stream = (UnmanagedMemoryStream)Open(path);
        return ((nint)stream.PositionPointer, (int)stream.Length);
    }

    /// <summary>The paths below a folder of <c>data/</c>, sorted.</summary>
    public static IEnumerable<string> Below(string folder) => Program.GetManifestResourceNames()
        .Where(name => name.StartsWith($"data/{folder}/", StringComparison.Ordinal))
        .Select(name => name["data/".Length..])
        .Order(StringComparer.Ordinal);

    private static Stream Open(string path) =>
        Program.GetManifestResourceStream($"data/{path}") ?? throw new InvalidOperationException($"data/{path} was not embedded");
}
