namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What stood around a word and went with normalization, where the comparison needs to know of it.</summary>
[Flags]
internal enum WordMark : byte
{
    None = 0,

    /// <summary>Stands in a copyright notice: read, because a re-wrapped line may hold more than the notice, but never counted.</summary>
    Notice = 1,

    /// <summary>A blank line stands before this word.</summary>
    Paragraph = 2,

    /// <summary>A full stop follows this word.</summary>
    Sentence = 4,

    /// <summary>Begins with a capital letter of ASCII.</summary>
    Capital = 8,
}
