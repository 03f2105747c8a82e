using System.Buffers;

namespace Gangway.Shell;

/// <summary>One question that plumbing answers.</summary>
/// <param name="Line">The fields of a line, for people.</param>
/// <param name="Answer">What an answer looks like, for people.</param>
/// <param name="Failure">The answer where the question cannot be answered at all.</param>
/// <param name="Write">Writes the answer to one line, in UTF-8 and without a line break.</param>
internal sealed record PlumbingTopic(string Name, string Line, string Answer, string Failure, PlumbingTopic.Answering Write)
{
    /// <summary>True where lines that have arrived together are worth answering on several cores; writing must then be thread-safe.</summary>
    public bool IsSlow { get; init; }

    public delegate void Answering(ReadOnlySpan<char> line, IBufferWriter<byte> answer);
}
