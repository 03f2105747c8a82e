namespace Gangway.Kernels.Licenses.Input;

/// <summary>What the name of a file tells about how licenses are spoken of in it.</summary>
internal enum FileSort
{
    /// <summary>Whatever is none of the others.</summary>
    Document,

    /// <summary>Its fields say what it stands under; a name beside them (a keyword, a description) says nothing.</summary>
    Manifest,

    /// <summary>Program code, which also works with licenses as values.</summary>
    Source,

    /// <summary>Explains things to people; a manifest's field in it is an example.</summary>
    Manual,

    /// <summary>Data and settings: a license in them is a value like others.</summary>
    Data,

    /// <summary>Written by a package manager about other packages.</summary>
    Lock,

    /// <summary>Holds license texts and notices, also of the parts of a work.</summary>
    Notices,

    /// <summary>Rows of a table, messages of programs in several languages.</summary>
    Catalog,

    /// <summary>Lines that are taken from other files, and lines that are added to them.</summary>
    Patch,

    /// <summary>Tells what became of a work, its licenses among it.</summary>
    ChangeLog,
}
