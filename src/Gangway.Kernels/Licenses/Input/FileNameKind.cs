namespace Gangway.Kernels.Licenses.Input;

/// <summary>How sure it is that a word names a file with terms.</summary>
internal enum FileNameKind
{
    None,

    /// <summary>LICENSE, COPYING: may be a word that shouts.</summary>
    Bare,

    /// <summary>LICENSE.txt, COPYING.LESSER, ../LICENSE: nothing but a file.</summary>
    Full,

    /// <summary>README: has terms only where the sentence says so.</summary>
    Readme,

    /// <summary>Below /usr/share/common-licenses, where Debian keeps the texts: names a license by itself.</summary>
    Common,
}
