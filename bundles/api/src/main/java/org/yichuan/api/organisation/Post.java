package org.yichuan.api.organisation;

/** What a person is in a unit; rights are granted to a level's posts, never to persons. */
public enum Post {
    /** 公文管理员 */ REGISTRAR,
    /** 领导 */ LEADER,
    /** 科室负责人 */ HEAD,
    /** 经办人 */ HANDLER,
    /** 车站公文员 */ STATION_CLERK,
    /** 系统管理员; never reads documents by virtue of the job */ ADMINISTRATOR,
    /** 考核员 */ ASSESSOR
}
