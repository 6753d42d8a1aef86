namespace Anneal.TorchTests.Support;

/// <summary>Every optimizer of TorchSharp that it is written for, with what changes its state.</summary>
internal static class Optimizers
{
    public const double Rate = 0.02;

    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, OptimizerHelper>> All = new()
    {
        ["SGD"] = parameters => SGD(parameters, Rate),
        ["SGD momentum"] = parameters => SGD(parameters, Rate, momentum: 0.9, weight_decay: 1e-4),
        ["SGD nesterov"] = parameters => SGD(parameters, Rate, momentum: 0.9, nesterov: true),
        ["Adam"] = parameters => Adam(parameters, Rate),
        ["Adam amsgrad"] = parameters => Adam(parameters, Rate, amsgrad: true),
        ["AdamW"] = parameters => AdamW(parameters, Rate),
        ["AdamW amsgrad"] = parameters => AdamW(parameters, Rate, amsgrad: true),
        ["RMSProp"] = parameters => RMSProp(parameters, Rate),
        ["RMSProp centered"] = parameters => RMSProp(parameters, Rate, momentum: 0.9, centered: true),
        ["Rprop"] = parameters => Rprop(parameters, Rate),
        ["ASGD"] = parameters => ASGD(parameters, Rate),
        ["Adadelta"] = parameters => Adadelta(parameters, Rate),
        ["Adagrad"] = parameters => Adagrad(parameters, Rate),
        ["Adamax"] = parameters => Adamax(parameters, Rate),
        ["NAdam"] = parameters => NAdam(parameters, Rate),
        ["RAdam"] = parameters => RAdam(parameters, Rate),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static OptimizerHelper New(string name, IEnumerable<Parameter> parameters) => All[name](parameters);

    /// <summary>One with groups of a parameter each, where no training is needed.</summary>
    public static SGD NewSGD(double rate = 0.1, int groups = 1) =>
        new(Enumerable.Range(0, groups).Select(_ => new SGD.ParamGroup([NewParameter()], rate, 0.9)), rate, 0.9);

    public static Parameter NewParameter() => new(zeros(1));

    public static double RateOf(Optimizer optimizer, int group = 0) =>
        optimizer.ParamGroups.ElementAt(group).LearningRate;

    public static double MomentumOf(Optimizer optimizer, int group = 0) =>
        ((IMomentum)optimizer.ParamGroups.ElementAt(group)).Momentum;
}
