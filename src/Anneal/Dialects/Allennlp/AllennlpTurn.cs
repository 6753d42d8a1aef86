namespace Anneal.Dialects;

/// <summary>When and with what a scheduler of AllenNLP begins.</summary>
/// <param name="Rate">The group's rate when it is made, which it takes for its own.</param>
/// <param name="Epoch">The first epoch that it is for.</param>
/// <param name="EpochSteps">Updates of an epoch; null where they are not known.</param>
/// <param name="Epochs">Epochs that it is for; null where they are not known.</param>
internal readonly record struct AllennlpTurn(double Rate, long Epoch, long? EpochSteps, double? Epochs)
{
    /// <summary>The updates before it.</summary>
    public long Start => Epoch * (EpochSteps ?? 0);
}
