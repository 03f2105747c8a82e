namespace Gangway.Kernels.Licenses.Names;

/// <summary>Whose license names a field holds.</summary>
internal enum NameSystem
{
    /// <summary>SPDX expressions, or names in free text.</summary>
    None,

    /// <summary>SPDX ids, with "/" for OR (Cargo's older form).</summary>
    Cargo,

    /// <summary>Trove classifiers (PyPI).</summary>
    Trove,

    /// <summary>CPAN::Meta::Spec 2.</summary>
    Cpan,

    /// <summary>Cabal before 2.2.</summary>
    Cabal,

    /// <summary>DEP-5, the machine-readable debian/copyright 1.0.</summary>
    Debian,

    /// <summary>Fedora's short names, used until 2022.</summary>
    Fedora,

    /// <summary>Gentoo's licenses folder and dependency syntax.</summary>
    Gentoo,

    /// <summary>"Writing R Extensions", 1.1.2.</summary>
    R,

    /// <summary>Yocto: SPDX ids and older names, joined by &amp; and |.</summary>
    Yocto,

    /// <summary>The idents of MODULE_LICENSE (Linux, Documentation/process/license-rules.rst).</summary>
    Module,

    /// <summary>Arch's licenses package, used until 2024.</summary>
    Arch,

    /// <summary>bsd.licenses.db.mk of the FreeBSD ports.</summary>
    Ports,
}
