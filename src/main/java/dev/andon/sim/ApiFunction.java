package dev.andon.sim;

/// One function of an API, after login and permissions have been checked.
@FunctionalInterface
interface ApiFunction {

  ApiReply answer(ApiRequest request, ApiUser user);
}
