using System.Buffers;
using System.Text;

namespace Gangway.Shell;

/// <summary>The loop of plumbing: whole lines of what has arrived are answered and sent at once, so that a script may wait for each answer.</summary>
internal sealed class PlumbingLines(PlumbingTopic topic, Stream output)
{
    /// <summary>A longer line (bytes) is answered as an empty one.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const int ChunkSize = 256 * 1024;

    /// <summary>Lines answered side by side before their answers are sent.</summary>
    private const int Batch = 64;

    private readonly ArrayBufferWriter<byte> answer = new();
    private readonly ArrayBufferWriter<byte> answers = new(ChunkSize);
    private readonly List<string> taken = [];
    private char[] characters = new char[1024];

    public static void Answer(PlumbingTopic topic, Stream input, Stream output)
    {
        var lines = new PlumbingLines(topic, output);
        var buffer = new byte[ChunkSize];
        var (held, isTooLong) = (0, false);
        while (input.Read(buffer, held, buffer.Length - held) is var count and > 0)
        {
            var arrived = buffer.AsSpan(0, held + count);
            var rest = lines.AnswerAll(arrived, held, ref isTooLong);
            arrived[rest..].CopyTo(buffer);
            held = arrived.Length - rest;
            if (held == LongestLine)
            {
                (held, isTooLong) = (0, true);
            }
            else if (held == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LongestLine));
            }
        }

        if (held > 0 || isTooLong)
        {
            lines.AnswerOne(isTooLong ? default : buffer.AsSpan(0, held));
            lines.Send();
        }
    }

    /// <summary>Answers the whole lines and returns where the last, unfinished one begins.</summary>
    private int AnswerAll(ReadOnlySpan<byte> arrived, int searched, ref bool isTooLong)
    {
        var start = 0;
        while (arrived[searched..].IndexOf((byte)'\n') is var length and >= 0)
        {
            var end = searched + length;
            Take(isTooLong ? default : arrived[start..end]);
            isTooLong = false;
            start = searched = end + 1;
        }

        AnswerTaken();
        Send();
        return start;
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (!topic.IsSlow)
        {
            AnswerOne(line);
            return;
        }

        taken.Add(Encoding.UTF8.GetString(line.EndsWith((byte)'\r') ? line[..^1] : line));
        if (taken.Count == Batch)
        {
            AnswerTaken();
            Send();
        }
    }

    private void AnswerTaken()
    {
        if (taken.Count == 0)
        {
            return;
        }

        var written = new ArrayBufferWriter<byte>[taken.Count];
        Parallel.For(0, taken.Count, at => AnswerTo(taken[at], written[at] = new ArrayBufferWriter<byte>()));
        foreach (var one in written)
        {
            answers.Write(one.WrittenSpan);
            answers.Write("\n"u8);
        }

        taken.Clear();
    }

    private void AnswerOne(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith((byte)'\r') ? line[..^1] : line;
        if (characters.Length < line.Length)
        {
            characters = new char[Math.Max(line.Length, characters.Length * 2)];
        }

        var length = Encoding.UTF8.GetChars(line, characters);
        answer.ResetWrittenCount();
        AnswerTo(characters.AsSpan(0, length), answer);
        answers.Write(answer.WrittenSpan);
        answers.Write("\n"u8);
        if (answers.WrittenCount >= ChunkSize)
        {
            Send();
        }
    }

    private void AnswerTo(ReadOnlySpan<char> line, ArrayBufferWriter<byte> to)
    {
        try
        {
            topic.Write(line, to);
        }
        catch (Exception bug) when (bug is not (OutOfMemoryException or IOException))
        {
            // A bug of ours; but whoever counts lines must get an answer to each.
            to.ResetWrittenCount();
            Encoding.UTF8.GetBytes(topic.Failure, to);
        }
    }

    private void Send()
    {
        output.Write(answers.WrittenSpan);
        output.Flush();
        answers.ResetWrittenCount();
    }
}
