namespace Anneal;

/// <summary>What a path leads to.</summary>
internal enum PathKind
{
    /// <summary>Nothing yet, or a link to nothing.</summary>
    Nothing,

    /// <summary>A file with contents of its own.</summary>
    File,

    Folder,

    /// <summary>A device or a pipe: what is written is gone, what is read may never end.</summary>
    Stream,

    /// <summary>A socket, which nobody opens by its name.</summary>
    Socket,
}
