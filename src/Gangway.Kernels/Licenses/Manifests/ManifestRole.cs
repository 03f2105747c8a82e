namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>What the field of a package manifest says.</summary>
public enum ManifestRole
{
    /// <summary>The name of a license, or an expression.</summary>
    License,

    /// <summary>A trove classifier: often coarser than the license name beside it.</summary>
    Classifier,

    /// <summary>A web address of terms.</summary>
    Address,

    /// <summary>A file of the package with the terms; foreign text, not a safe path.</summary>
    File,

    /// <summary>MODULE_LICENSE of a kernel module: tells the loader a family; the file's own header says more.</summary>
    Module,
}
