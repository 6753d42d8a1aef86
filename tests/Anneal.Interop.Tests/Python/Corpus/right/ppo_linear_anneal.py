# expect: nothing
# checked: 1
import argparse
import random

import gymnasium as gym
import numpy as np
import torch
from torch import nn
from torch.distributions import Categorical


def parse_args():
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--total-timesteps", type=int, default=500000)
    p.add_argument("--num-envs", type=int, default=4)
    p.add_argument("--num-steps", type=int, default=128)
    p.add_argument("--learning-rate", type=float, default=2.5e-4)
    p.add_argument("--anneal-lr", action="store_true", default=True)
    return p.parse_args()


class Agent(nn.Module):
    def __init__(self, obs, acts):
        super().__init__()
        self.pi = nn.Sequential(nn.Linear(obs, 64), nn.Tanh(), nn.Linear(64, acts))
        self.v = nn.Sequential(nn.Linear(obs, 64), nn.Tanh(), nn.Linear(64, 1))


if __name__ == "__main__":
    args = parse_args()
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)
    from rollouts import collect, ppo_loss

    envs = gym.vector.SyncVectorEnv([lambda: gym.make("CartPole-v1") for _ in range(args.num_envs)])
    agent = Agent(4, 2)
    optimizer = torch.optim.Adam(agent.parameters(), lr=args.learning_rate, eps=1e-5)
    num_updates = args.total_timesteps // (args.num_envs * args.num_steps)
    for update in range(1, num_updates + 1):
        if args.anneal_lr:
            left = (num_updates - update + 1) / num_updates
            optimizer.param_groups[0]["lr"] = args.learning_rate * left
        batch = collect(envs, agent, args.num_steps, Categorical)
        for _ in range(4):
            loss = ppo_loss(agent, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(agent.parameters(), 0.5)
            optimizer.step()
    envs.close()
