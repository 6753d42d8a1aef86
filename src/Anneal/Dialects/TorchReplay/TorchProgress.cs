namespace Anneal.Dialects;

/// <summary>
/// What a scheduler of PyTorch has counted and set, for one parameter group: the part of its <c>state_dict()</c> that
/// moves.
/// </summary>
/// <param name="BaseRate">The rate that it starts from (an item of <c>base_lrs</c>); null for a scheduler of
/// schedulers.</param>
/// <param name="LastEpoch">Its <c>last_epoch</c>; null for <c>ChainedScheduler</c>, which counts nothing.</param>
/// <param name="StepCount">Its <c>_step_count</c>; null where the class has none.</param>
/// <param name="LastRate">The rate that its latest step left (an item of <c>_last_lr</c>).</param>
/// <param name="Schedulers">The same of the schedulers that it holds.</param>
public sealed record TorchProgress(
    double? BaseRate,
    long? LastEpoch,
    long? StepCount,
    double LastRate,
    ValueList<TorchProgress> Schedulers
);
