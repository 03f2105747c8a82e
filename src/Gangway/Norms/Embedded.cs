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

    public static byte[] Bytes(string path)
    {
        using var stream = Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The paths below a folder of <c>data/</c>, sorted.</summary>
    public static IEnumerable<string> Below(string folder) => Program.GetManifestResourceNames()
        .Where(name => name.StartsWith($"data/{folder}/", StringComparison.Ordinal))
        .Select(name => name["data/".Length..])
        .Order(StringComparer.Ordinal);

    private static Stream Open(string path) =>
        Program.GetManifestResourceStream($"data/{path}") ?? throw new InvalidOperationException($"data/{path} was not embedded");
}
