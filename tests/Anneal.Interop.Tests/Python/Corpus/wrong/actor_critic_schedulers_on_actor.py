# expect: LP013 warning
import torch
from arena import Actor, Critic, collect


class Agent:
    def __init__(self, updates=400):
        self.actor, self.critic, self.updates = Actor(), Critic(), updates
        self.actor_optim = torch.optim.Adam(self.actor.parameters(), lr=3e-4)
        self.critic_optim = torch.optim.Adam(self.critic.parameters(), lr=1e-3)
        self.actor_sched = torch.optim.lr_scheduler.ExponentialLR(self.actor_optim, 0.995)
        self.critic_sched = torch.optim.lr_scheduler.ExponentialLR(self.actor_optim, 0.995)

    def learn(self):
        for _ in range(self.updates):
            obs, advantage, returns, logp = collect(self.actor)
            self.actor_optim.zero_grad()
            (-(logp * advantage).mean()).backward()
            self.actor_optim.step()
            self.critic_optim.zero_grad()
            torch.nn.functional.mse_loss(self.critic(obs), returns).backward()
            self.critic_optim.step()
            self.actor_sched.step()
            self.critic_sched.step()


if __name__ == "__main__":
    Agent().learn()
