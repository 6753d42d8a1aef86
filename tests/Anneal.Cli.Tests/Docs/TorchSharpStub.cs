// The part of TorchSharp 0.107's public surface that the documentation uses, with the signatures of its source
// (src/TorchSharp/Optimizers), and arithmetic enough to watch the rates.
#pragma warning disable CS8981 // TorchSharp's own names are in lower case.
using TorchSharp.Modules;

namespace TorchSharp
{
    internal static class torch
    {
        internal class Tensor
        {
            public void backward(
                IList<Tensor>? grad_tensors = null,
                bool create_graph = false,
                bool retain_graph = false,
                IList<Tensor>? inputs = null
            ) { }
        }

        internal static class nn
        {
            internal class Module
            {
                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => [new Parameter()];
            }
        }

        internal static class optim
        {
            internal interface ILearningRateController
            {
                double LearningRate { set; get; }
                double InitialLearningRate { set; get; }
            }

            internal interface IMomentum
            {
                double Momentum { get; set; }
            }

            internal abstract class Optimizer
            {
                protected IList<ParamGroup> _parameter_groups = [];

                public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

                public virtual void zero_grad() { }

                public virtual Tensor? step(Func<Tensor>? closure = null) => closure?.Invoke();

                public virtual void add_param_group(ParamGroup param_group)
                {
                    param_group.InitialLearningRate = param_group.LearningRate;
                    _parameter_groups.Add(param_group);
                }
            }

            public static Modules.SGD SGD(
                IEnumerable<Parameter> parameters,
                double learningRate,
                double momentum = 0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static Modules.Adam Adam(
                IEnumerable<Parameter> parameters,
                double lr = 1e-3,
                double beta1 = 0.9,
                double beta2 = 0.99,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
            ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }

    namespace Modules
    {
        internal sealed class Parameter : torch.Tensor;

        internal class OptimizerOptions
        {
            public double? LearningRate { get; set; }
            public double InitialLearningRate { get; set; }
        }

        internal class ParamGroup : torch.optim.ILearningRateController
        {
            public IEnumerable<Parameter>? Parameters { get; set; }
            public OptimizerOptions Options { get; set; } = new();
            public double LearningRate
            {
                get => Options.LearningRate!.Value;
                set => Options.LearningRate = value;
            }
            public double InitialLearningRate
            {
                get => Options.InitialLearningRate;
                set => Options.InitialLearningRate = value;
            }
        }

        internal class ParamGroup<TOptions> : ParamGroup
            where TOptions : OptimizerOptions
        {
            public ParamGroup(IEnumerable<Parameter> parameters, TOptions options) =>
                (Parameters, base.Options) = (parameters, options);

            public new TOptions Options
            {
                get => (TOptions)base.Options;
                set => base.Options = value;
            }
        }

        internal sealed class SGD : torch.optim.Optimizer
        {
            public SGD(
                IEnumerable<Parameter> parameters,
                double lr,
                double momentum = 0.0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            ) => add_param_group(new ParamGroup(parameters, lr, momentum, dampening, weight_decay, nesterov, maximize));

            public class Options : OptimizerOptions
            {
                public double? momentum;
                public double? dampening;
                public double? weight_decay;
                public bool? nesterov;
                public bool? maximize;
            }

            public class ParamGroup(
                IEnumerable<Parameter> parameters,
                double lr = 1e-3,
                double momentum = 0.0,
                double dampening = 0,
                double weight_decay = 0,
                bool nesterov = false,
                bool maximize = false
            )
                : ParamGroup<Options>(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        dampening = dampening,
                        momentum = momentum,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
                    }
                ),
                    torch.optim.IMomentum
            {
                public double Momentum
                {
                    get => Options.momentum!.Value;
                    set => Options.momentum = value;
                }
            }
        }

        internal sealed class Adam : torch.optim.Optimizer
        {
            public Adam(
                IEnumerable<Parameter> parameters,
                double lr = 1e-3,
                double beta1 = 0.9,
                double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0,
                bool amsgrad = false,
                bool maximize = false
            ) =>
                add_param_group(
                    new ParamGroup(
                        parameters,
                        new Options
                        {
                            LearningRate = lr,
                            beta1 = beta1,
                            beta2 = beta2,
                            eps = eps,
                            weight_decay = weight_decay,
                            amsgrad = amsgrad,
                            maximize = maximize,
                        }
                    )
                );

            public class Options : OptimizerOptions
            {
                public double? beta1;
                public double? beta2;
                public double? weight_decay;
                public double? eps;
                public bool? amsgrad;
                public bool? maximize;
            }

            public class ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : ParamGroup<Options>(parameters, options);
        }
    }
}
