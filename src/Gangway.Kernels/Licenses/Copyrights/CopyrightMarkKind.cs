using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>How much a mark says by itself.</summary>
internal enum CopyrightMarkKind
{
    /// <summary>"copyright" as it stands in prose.</summary>
    Lower,

    /// <summary>"Copyright", "COPYRIGHT", "Copr.".</summary>
    Word,

    /// <summary>"(c)" without the word: most often the third point of a list.</summary>
    Letter,

    /// <summary>"©", "&amp;copy;".</summary>
    Sign,

    /// <summary>SPDX-FileCopyrightText: whatever follows is a statement (REUSE 3.3).</summary>
    Tag,
}
