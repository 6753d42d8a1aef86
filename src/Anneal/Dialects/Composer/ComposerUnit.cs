namespace Anneal.Dialects;

/// <summary>What a Composer time counts.</summary>
internal enum ComposerUnit
{
    /// <summary><c>ba</c>: batches, which are steps.</summary>
    Batch,

    /// <summary><c>ep</c>: epochs.</summary>
    Epoch,

    /// <summary><c>sp</c>: samples.</summary>
    Sample,

    /// <summary><c>tok</c>: tokens.</summary>
    Token,

    /// <summary><c>dur</c>: shares of the run.</summary>
    Duration,
}
