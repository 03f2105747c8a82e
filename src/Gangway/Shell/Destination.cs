using System.Text;

namespace Gangway.Shell;

/// <summary>Where a command writes its answer: standard output, or a file that appears whole or not at all.</summary>
internal static class Destination
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="file">Null for standard output.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Where it is said that the file was written.</param>
    /// <param name="words">In which words.</param>
    /// <param name="write">Writes the answer.</param>
    public static void Write(string? file, TextWriter output, TextWriter error, Words words, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(output);
            output.Flush();
            return;
        }

        ToFile(file, error, words, stream =>
        {
            using var writer = new StreamWriter(stream, Utf8);
            write(writer);
        });
    }

    /// <summary>The same for a document whose bytes are not ours to change: it may be compressed, or in another encoding.</summary>
    public static void WriteBytes(string? file, TextWriter output, TextWriter error, Words words, Action<Stream> write)
    {
        if (file is not null)
        {
            ToFile(file, error, words, write);
            return;
        }

        output.Flush();
        using var stream = ReferenceEquals(output, Console.Out) ? Console.OpenStandardOutput() : new Utf8Sink(output);
        write(stream);
    }

    private static void ToFile(string file, TextWriter error, Words words, Action<Stream> write)
    {
        var target = Path.GetFullPath(file);
        var draft = target + $".{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create))
            {
                write(stream);
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }

        error.WriteLine(words.Of("shell.written", Printable.Of(file)));
    }
}
